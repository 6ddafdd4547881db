package tr.mbs.onboarding;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.site.start.StartTask;

/**
 * Stores the versions of the catalogue, {@code onboarding/steps-<version>.csv}, that the database does not have. To change
 * a text, add a file with the next version: running onboardings keep theirs.
 */
@Component
@Order(120)
class CatalogueLoading implements StartTask {

  private static final int NEWEST = 1;

  private final JdbcClient jdbc;

  CatalogueLoading(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public void run() {
    List<Integer> known = jdbc.sql("select distinct version from onboarding_catalogue").query(Integer.class).list();
    for (int version = 1; version <= NEWEST; version++) {
      if (!known.contains(version)) {
        for (CSVRecord row : rows(version)) {
          jdbc.sql("""
                  insert into onboarding_catalogue (version, step, title, owner, rule, help, menu_path, verbatim)
                  values (?, ?, ?, ?, ?, ?, ?, ?)""")
              .params(version, Integer.valueOf(row.get("step")), row.get("title"), row.get("owner"), row.get("rule"),
                  row.get("help"), row.get("menu_path").isEmpty() ? null : row.get("menu_path"),
                  Boolean.valueOf(row.get("verbatim")))
              .update();
        }
      }
    }
  }

  private static List<CSVRecord> rows(int version) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    var file = new ClassPathResource("onboarding/steps-" + version + ".csv");
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
