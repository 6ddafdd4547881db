package tr.mbs.registry.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.TurkishText;
import tr.mbs.registry.unit.UnitCode;

/**
 * The offices of muhtars. Loads write them, and nobody changes one here: an office is read with the names of its place, by
 * one statement over three tables.
 */
@Component
public class Muhtarliks {

  private static final String SELECT = """
      select o.id, o.name, o.kind, o.plate, p.name as province_name, p.metropolitan, o.district_id,
        d.name as district_name, o.municipality_code, o.active
      from muhtarlik o join province p on p.plate = o.plate join district d on d.id = o.district_id
      """;

  private final JdbcClient jdbc;

  public Muhtarliks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Also finds an office that has gone from the register: its requests stay. */
  public Optional<Office> find(String id) {
    return Optional.ofNullable(findAll(Collections.singleton(id)).get(id));
  }

  /** Those of these offices that there are, by id. */
  public Map<String, Office> findAll(Collection<String> ids) {
    return jdbc.sql(SELECT + "where o.id in (:ids)").param("ids", ids).query(Muhtarliks::office).list().stream()
        .collect(Collectors.toMap(Office::id, Function.identity()));
  }

  /** All that an officer may record muhtars in, by il and ilçe in Turkish order. */
  @Transactional(readOnly = true)
  public List<Office> toKeep(OfficeScope scope) {
    return jdbc.sql(SELECT + """
            where o.active and (:all or o.plate in (:plates))
            order by p.name_sort, d.name_sort, o.name_sort, o.id""")
        .param("all", scope.masters()).param("plates", scope.plates().isEmpty() ? List.of("") : scope.plates())
        .query(Muhtarliks::office).list();
  }

  private static Office office(ResultSet row, int number) throws SQLException {
    String municipality = row.getString("municipality_code");
    return new Office(row.getString("id"), row.getString("name"), OfficeKind.valueOf(row.getString("kind")),
        row.getString("plate"), row.getString("province_name"), row.getBoolean("metropolitan"),
        row.getString("district_id"), row.getString("district_name"),
        municipality == null ? null : new UnitCode(municipality), row.getBoolean("active"));
  }

  /**
   * Adds an office of the demo set unless its id is taken.
   *
   * @param district     name of the ilçe, in any spelling that folds to the same
   * @param municipality of a neighbourhood, else {@code null}
   * @return whether it was added
   * @throws IllegalArgumentException when the il has no such district
   */
  public boolean recordDemo(String id, String plate, String district, UnitCode municipality, String name,
      OfficeKind kind) {
    if (find(id).isPresent()) {
      return false;
    }
    String districtId = jdbc.sql("select id from district where plate = ? and name_fold = ?")
        .params(plate, TurkishText.fold(district)).query(String.class).optional()
        .orElseThrow(() -> new IllegalArgumentException("No district " + district + " in " + plate));
    jdbc.sql("""
            insert into muhtarlik
              (id, plate, district_id, municipality_code, name, name_sort, name_fold, kind, source, active)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(id, plate, districtId, municipality == null ? null : municipality.value(), name,
            TurkishText.sortKey(name), TurkishText.fold(name), kind.name(), Source.DEMO.name(), true)
        .update();
    OfficeText.write(jdbc, id);
    return true;
  }
}
