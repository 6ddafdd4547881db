package tr.mbs.registry.unit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.registry.Snapshot;

/**
 * The organisation units, answered from memory: no SQL once warm, at most a minute behind another node's import.
 * Single look-ups also find units that are no longer active; lists hold active ones only.
 */
@Component
public class Units {

  private final Snapshot<Map<UnitCode, Unit>> byCode;

  public Units(JdbcClient jdbc) {
    byCode = new Snapshot<>(() -> read(jdbc));
  }

  public Optional<Unit> find(UnitCode code) {
    return Optional.ofNullable(byCode.get().get(code));
  }

  /** The unit with this code; empty also for what is no code. */
  public Optional<Unit> named(String code) {
    return UnitCode.isValid(code) ? find(new UnitCode(code)) : Optional.empty();
  }

  /** For whom somebody in these groups works; those that are roles are no units. In the order of their codes. */
  public List<Unit> of(Collection<String> groups) {
    return groups.stream().sorted().flatMap(code -> named(code).stream()).toList();
  }

  /** The unit that somebody in these groups manages (birim yöneticisi): he works for it, and is one of its managers. */
  public Optional<Unit> managedBy(Collection<String> groups) {
    return of(groups).stream().filter(unit -> groups.contains(unit.code().managers())).findFirst();
  }

  /** @throws NoSuchElementException when there is no such unit; for codes that our own tables hold */
  public Unit get(UnitCode code) {
    return find(code).orElseThrow(() -> new NoSuchElementException("No unit " + code));
  }

  /** To whom MİGM may forward in an il: its governorate, its büyükşehir, its other municipalities in Turkish order. */
  public List<Unit> targetsIn(String plate) {
    Stream<Unit> first = Stream.of(find(UnitCode.governorate(plate)), metropolitanOf(plate)).flatMap(Optional::stream)
        .filter(Unit::active);
    Stream<Unit> others = in(plate, UnitKind.MUNICIPALITY)
        .filter(unit -> unit.municipalityType() != MunicipalityType.METROPOLITAN);
    return Stream.concat(first, others).toList();
  }

  /** The provincial directorates of an il, in Turkish order. */
  public List<Unit> directoratesIn(String plate) {
    return in(plate, UnitKind.PROVINCIAL_DIRECTORATE).toList();
  }

  /** @throws NoSuchElementException when no il has this plate */
  public Unit governorateOf(String plate) {
    return get(UnitCode.governorate(plate));
  }

  /** The büyükşehir municipality, in 30 iller. */
  public Optional<Unit> metropolitanOf(String plate) {
    return find(UnitCode.metropolitan(plate)).filter(Unit::active);
  }

  /** @param slug as in the suggestion table: {@code il-ozel-idaresi}; empty where the il has no such directorate */
  public Optional<Unit> directorate(String plate, String slug) {
    return find(UnitCode.directorate(plate, slug)).filter(Unit::active);
  }

  /** How many active units have no address, so that nobody is told there of new work; {@link UnitDirectory} lists them. */
  public long countWithoutEmail() {
    return byCode.get().values().stream().filter(unit -> unit.active() && unit.email() == null).count();
  }

  /** The next question is answered from the database: after an import, or before one counts statements. */
  public void forget() {
    byCode.forget();
  }

  private Stream<Unit> in(String plate, UnitKind kind) {
    return byCode.get().values().stream()
        .filter(unit -> unit.active() && unit.is(kind) && plate.equals(unit.plate()));
  }

  private static Map<UnitCode, Unit> read(JdbcClient jdbc) {
    Map<UnitCode, Unit> units = new LinkedHashMap<>();
    jdbc.sql("""
            select code, kind, plate, district_id, municipality_type, slug, name, long_name, email, active
            from organization_unit order by name_sort, code""")
        .query(row -> {
          String type = row.getString("municipality_type");
          String name = row.getString("name");
          String longName = row.getString("long_name");
          Unit unit = new Unit(new UnitCode(row.getString("code")), UnitKind.valueOf(row.getString("kind")),
              row.getString("plate"), row.getString("district_id"),
              type == null ? null : MunicipalityType.valueOf(type), row.getString("slug"), name,
              longName == null ? name : longName, row.getString("email"), row.getBoolean("active"));
          units.put(unit.code(), unit);
        });
    return units;
  }
}
