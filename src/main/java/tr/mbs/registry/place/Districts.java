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

  /** Names by id, in Turkish order. */
  public Map<String, String> namesIn(String plate) {
    Map<String, String> names = new LinkedHashMap<>();
    jdbc.sql("select id, name from district where plate = ? and active order by name_sort, id").param(plate)
        .query(row -> {
          names.put(row.getString("id"), row.getString("name"));
        });
    return names;
  }
}
