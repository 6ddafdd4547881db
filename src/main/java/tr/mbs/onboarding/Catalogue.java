package tr.mbs.onboarding;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the catalogue of steps. A version never changes once it is stored, so it is read once. */
@Component
public class Catalogue {

  private final JdbcClient jdbc;
  private final ConcurrentMap<Integer, List<CatalogueStep>> versions = new ConcurrentHashMap<>();

  Catalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The version with which an onboarding begins today. */
  public int newest() {
    return jdbc.sql("select max(version) from onboarding_catalogue").query(Integer.class).single();
  }

  /** All eleven steps of a version, in order. */
  public List<CatalogueStep> steps(int version) {
    return versions.computeIfAbsent(version, this::read);
  }

  /** @param number 1 to 11 */
  public CatalogueStep step(int version, int number) {
    return steps(version).get(number - 1);
  }

  private List<CatalogueStep> read(int version) {
    return jdbc.sql("""
            select step, title, owner, rule, help, menu_path, verbatim from onboarding_catalogue
            where version = ? order by step""")
        .param(version)
        .query((row, line) -> new CatalogueStep(row.getInt("step"), row.getString("title"),
            Side.valueOf(row.getString("owner")), row.getString("rule"), row.getString("help"),
            row.getString("menu_path"), row.getBoolean("verbatim")))
        .list();
  }
}
