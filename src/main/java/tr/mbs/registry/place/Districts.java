package tr.mbs.registry.place;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ilçe of an il. */
@Component
public class Districts {

  private final JdbcClient jdbc;

  Districts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Names by id, in Turkish order; also of those that are no more, which old records name. */
  public Map<String, String> everIn(String plate) {
    return names("select id, name from district where plate = ? order by name_sort, id", plate);
  }

  /** Names by id, in Turkish order. */
  public Map<String, String> namesIn(String plate) {
    return names("select id, name from district where plate = ? and active order by name_sort, id", plate);
  }

  private Map<String, String> names(String statement, String plate) {
    Map<String, String> names = new LinkedHashMap<>();
    jdbc.sql(statement).param(plate)
        .query(row -> {
          names.put(row.getString("id"), row.getString("name"));
        });
    return names;
  }
}
