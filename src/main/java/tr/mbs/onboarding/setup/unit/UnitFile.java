package tr.mbs.onboarding.setup.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.csv.CsvLine;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedText;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.setup.WrongLines;
import tr.mbs.onboarding.setup.WrongLines.Line;
import tr.mbs.registry.upload.UploadedCsv;

/**
 * Step 3 with a file: units are recognised by their DETSİS numbers, new ones are added, known ones changed, others stay.
 * All of it or nothing; the same file again changes nothing.
 */
@Component
class UnitFile {

  static final int LINES = 2_000;
  static final int MEGABYTES = 1;

  /** The columns of the file, each named after its field in the form. */
  enum Column {
    NAME("birim_adi", "name"),
    DETSIS("detsis_no", "detsis"),
    PARENT("ust_birim_detsis_no", "parent"),
    KIND("birim_turu", "kind");

    private final String header;
    private final String field;

    Column(String header, String field) {
      this.header = header;
      this.field = field;
    }

    String of(CsvLine line) {
      return line.values().get(ordinal());
    }

    private static String header(String field) {
      return Stream.of(values()).filter(column -> column.field.equals(field)).map(column -> column.header).findFirst()
          .orElse(null);
    }
  }

  static final List<String> HEADERS = Stream.of(Column.values()).map(column -> column.header).toList();

  /** A line that can be read. @param above number of the unit above, or {@code null} */
  private record Row(int number, MunicipalityUnit unit, String above) {
  }

  private final MunicipalityUnits units;
  private final Participations participations;
  private final UnitTrail trail;

  UnitFile(MunicipalityUnits units, Participations participations, UnitTrail trail) {
    this.units = units;
    this.participations = participations;
    this.trail = trail;
  }

  /**
   * @throws WrongLines when a line is wrong by itself, or does not fit into the tree
   * @throws Refusal    of the field {@code file} when it is no such file; as {@link Participations#working}
   */
  @Transactional
  public void take(String municipality, byte[] content, String userId) {
    Participation participation = participations.working(municipality, UnitEditing.STEP, userId);
    List<CsvLine> lines = UploadedCsv.read(content, MEGABYTES, LINES, HEADERS);
    UnitTree before = units.tree(participation.id());
    List<Row> rows = rows(lines, before);
    UnitTree after = placed(rows, before);
    requireFree(participation.id(), rows, before);
    List<MunicipalityUnit> listed = after.all();
    List<MunicipalityUnit> added = listed.stream().filter(unit -> before.find(unit.id()).isEmpty()).toList();
    List<MunicipalityUnit> changed = listed.stream()
        .filter(unit -> before.find(unit.id()).filter(known -> !known.equals(unit)).isPresent()).toList();
    units.add(participation.id(), added);
    units.change(changed);
    trail.added(participation, added);
    trail.changed(participation, before, changed);
  }

  private void requireFree(UUID onboarding, List<Row> rows, UnitTree before) {
    List<Row> added = rows.stream().filter(row -> before.withDetsis(row.unit().detsis()).isEmpty()).toList();
    Set<String> taken = units.takenElsewhere(onboarding, added.stream().map(row -> row.unit().detsis()).toList());
    WrongLines.requireNone(added.stream().filter(row -> taken.contains(row.unit().detsis()))
        .map(row -> line(row.number(), UnitEditing.takenElsewhere())).toList());
  }

  private static List<Row> rows(List<CsvLine> lines, UnitTree before) {
    Map<String, Row> rows = new LinkedHashMap<>();
    List<Line> wrong = new ArrayList<>();
    for (CsvLine line : lines) {
      List<Refusal> problems = new ArrayList<>();
      row(line, before, problems).ifPresent(row -> {
        Row earlier = rows.putIfAbsent(row.unit().detsis(), row);
        if (earlier != null) {
          problems.add(Refusal.field("detsis", "setup.file.twice", String.valueOf(earlier.number())));
        }
      });
      problems.forEach(problem -> wrong.add(line(line.number(), problem)));
    }
    WrongLines.requireNone(wrong);
    return List.copyOf(rows.values());
  }

  private static Optional<Row> row(CsvLine line, UnitTree before, List<Refusal> problems) {
    if (line.values() == null) {
      problems.add(new Refusal(Refusal.Kind.INVALID, "setup.file.width", HEADERS.size()));
      return Optional.empty();
    }
    String name = TypedMunicipalityUnit.name(Column.NAME.of(line), problems);
    String detsis = TypedMunicipalityUnit.detsis(Column.DETSIS.of(line), problems);
    if (TypedText.clean(Column.DETSIS.of(line)) == null) {
      problems.add(Refusal.field("detsis", "setup.unit.detsis.wrong"));
    }
    String above = TypedMunicipalityUnit.detsis("parent", Column.PARENT.of(line), problems);
    Optional<MunicipalityUnitKind> kind = MunicipalityUnitKind.parse(Column.KIND.of(line));
    if (kind.isEmpty()) {
      problems.add(Refusal.field("kind", "setup.file.kind"));
    }
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    Optional<MunicipalityUnit> known = before.withDetsis(detsis);
    return Optional.of(new Row(line.number(), new MunicipalityUnit(known.map(MunicipalityUnit::id)
        .orElseGet(UUID::randomUUID), null, name, kind.get(), detsis, known.map(MunicipalityUnit::version).orElse(1)),
        above));
  }

  /** The tree that the file makes of the one before. */
  private static UnitTree placed(List<Row> rows, UnitTree before) {
    Map<String, UUID> ids = new HashMap<>();
    before.all().stream().filter(unit -> unit.detsis() != null).forEach(unit -> ids.put(unit.detsis(), unit.id()));
    rows.forEach(row -> ids.put(row.unit().detsis(), row.unit().id()));
    List<Line> wrong = new ArrayList<>();
    Map<Row, MunicipalityUnit> placed = new LinkedHashMap<>();
    for (Row row : rows) {
      UUID above = ids.get(row.above());
      if (row.above() != null && above == null) {
        wrong.add(line(row.number(), Refusal.field("parent", "setup.file.above", row.above())));
      }
      placed.put(row, row.unit().below(above));
    }
    WrongLines.requireNone(wrong);
    UnitTree after = before.with(placed.values());
    placed.forEach((row, unit) -> after.wrong(unit).forEach(problem -> wrong.add(line(row.number(), problem))));
    WrongLines.requireNone(wrong);
    return after;
  }

  private static Line line(int number, Refusal problem) {
    return new Line(number, Column.header(problem.field()), problem);
  }
}
