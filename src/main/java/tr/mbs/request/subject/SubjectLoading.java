package tr.mbs.request.subject;

import java.io.IOException;
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

/** Loads code, name and file plan of the subjects; the body suggested for them is {@code subject-routing.dmn}'s alone. */
@Component
@Order(110)
class SubjectLoading implements StartTask {

  private final JdbcClient jdbc;

  SubjectLoading(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public void run() {
    List<String> known = jdbc.sql("select code from subject").query(String.class).list();
    List<CSVRecord> rows = rows();
    for (CSVRecord row : rows) {
      if (!known.contains(row.get("code"))) {
        jdbc.sql("insert into subject (code, name, file_plan, position) values (?, ?, ?, ?)")
            .params(row.get("code"), row.get("name"), row.get("file_plan"), (int) row.getRecordNumber())
            .update();
      }
    }
  }

  private static List<CSVRecord> rows() {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = new java.io.InputStreamReader(
        new ClassPathResource("register/subjects.csv").getInputStream(), StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
