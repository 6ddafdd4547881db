package tr.mbs.registry.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.registry.Snapshot;

/** The 81 iller, answered from memory. */
@Component
public class Provinces {

  private final Snapshot<Map<String, Province>> byPlate;

  public Provinces(JdbcClient jdbc) {
    byPlate = new Snapshot<>(() -> read(jdbc));
  }

  /** @throws NoSuchElementException when no il has this plate */
  public Province get(String plate) {
    Province province = byPlate.get().get(plate);
    if (province == null) {
      throw new NoSuchElementException("No province with this plate");
    }
    return province;
  }

  /** In Turkish order of the name. */
  public List<Province> all() {
    return new ArrayList<>(byPlate.get().values());
  }

  public void forget() {
    byPlate.forget();
  }

  private static Map<String, Province> read(JdbcClient jdbc) {
    Map<String, Province> provinces = new LinkedHashMap<>();
    jdbc.sql("select plate, name, metropolitan, region from province order by name_sort")
        .query(row -> {
          Province province = new Province(row.getString("plate"), row.getString("name"),
              row.getBoolean("metropolitan"), row.getString("region"));
          provinces.put(province.plate(), province);
        });
    return provinces;
  }
}
