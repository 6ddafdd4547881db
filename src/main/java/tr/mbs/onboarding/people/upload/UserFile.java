package tr.mbs.onboarding.people.upload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.csv.CsvLine;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.people.Enrolment;
import tr.mbs.onboarding.people.OwnUnits;
import tr.mbs.onboarding.people.OwnUnits.Choice;
import tr.mbs.onboarding.people.People;
import tr.mbs.onboarding.people.Role;
import tr.mbs.onboarding.people.TypedPerson;
import tr.mbs.onboarding.people.TypedPerson.Content;
import tr.mbs.registry.upload.UploadedCsv;

/** Users from a file, one a line: all of them, or none when a line is wrong. The rules are those of the form. */
@Component
class UserFile {

  static final int MEGABYTES = 1;

  /** The columns of the file, in the order of {@link TypedPerson}. */
  enum Column {
    TCKN("tckn", "tckn"),
    FULL_NAME("ad_soyad", "fullName"),
    TITLE("unvan", "title"),
    UNIT("asli_birim", "unit"),
    JOB("is_tanimi", "job"),
    PHONE("cep", "phone"),
    EMAIL("e_posta", "email");

    private final String header;
    private final String field;

    Column(String header, String field) {
      this.header = header;
      this.field = field;
    }
  }

  static final List<String> HEADERS = Arrays.stream(Column.values()).map(column -> column.header).toList();

  /**
   * What is wrong with a line.
   *
   * @param column header, or {@code null} for the line as a whole
   */
  record Problem(int line, String column, Refusal refusal) {
  }

  /** @param wrong in the order of the file; when there are any, nobody was added */
  record Outcome(int added, List<Problem> wrong) {

    long wrongLines() {
      return wrong.stream().map(Problem::line).distinct().count();
    }
  }

  private final Participations participations;
  private final People people;
  private final Enrolment enrolment;
  private final OwnUnits units;
  private final AuditTrail audit;

  UserFile(Participations participations, People people, Enrolment enrolment, OwnUnits units, AuditTrail audit) {
    this.participations = participations;
    this.people = people;
    this.enrolment = enrolment;
    this.units = units;
    this.audit = audit;
  }

  /** @throws Refusal of the field {@code file}, or as {@link Participations#working} */
  @Transactional
  Outcome take(String municipality, byte[] content, String by) {
    UUID onboarding = participations.working(municipality, Role.USER.step(), by).id();
    Map<Tckn, String> known = people.names(onboarding, Role.USER);
    int room = Enrolment.MOST - known.size();
    List<CsvLine> lines = UploadedCsv.read(content, MEGABYTES, room, HEADERS);
    List<Problem> wrong = new ArrayList<>();
    Map<Tckn, Integer> seen = new HashMap<>();
    Choice choice = units.of(onboarding);
    List<Content> entries = new ArrayList<>();
    for (CsvLine line : lines) {
      entries.add(read(line, choice, known, seen, wrong));
    }
    if (wrong.isEmpty()) {
      entries.forEach(entry -> enrolment.enter(onboarding, Role.USER, entry));
      audit.record(by, "person-import", "onboarding", onboarding.toString(), String.valueOf(entries.size()));
    }
    return new Outcome(wrong.isEmpty() ? entries.size() : 0, List.copyOf(wrong));
  }

  /** Of no use when something was added to {@code problems}. */
  private Content read(CsvLine line, Choice choice, Map<Tckn, String> known, Map<Tckn, Integer> seen,
      List<Problem> problems) {
    if (line.values() == null) {
      problems.add(new Problem(line.number(), null, new Refusal(Refusal.Kind.INVALID, "people.file.width")));
      return null;
    }
    List<Refusal> refusals = new ArrayList<>();
    List<String> text = line.values();
    Content entry = new TypedPerson(text.get(0), text.get(1), text.get(2), text.get(3), text.get(4), text.get(5),
        text.get(6)).read(Role.USER, choice, false, refusals);
    if (entry.tckn() != null) {
      String holder = known.get(entry.tckn());
      Integer earlier = seen.putIfAbsent(entry.tckn(), line.number());
      if (holder != null) {
        refusals.add(Refusal.field("tckn", "people.tckn.twice", holder));
      } else if (earlier != null) {
        refusals.add(Refusal.field("tckn", "people.file.twice", String.valueOf(earlier)));
      }
    }
    refusals.forEach(refusal -> problems.add(new Problem(line.number(), header(refusal.field()), refusal)));
    return entry;
  }

  private static String header(String field) {
    return Arrays.stream(Column.values()).filter(column -> column.field.equals(field)).map(column -> column.header)
        .findFirst().orElseThrow();
  }
}
