package tr.mbs.request.subject;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.csv.CsvLine;
import tr.mbs.csv.CsvReader;
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
    List<CsvLine> rows = CsvReader.ofProject("register/subjects.csv");
    for (int position = 1; position <= rows.size(); position++) {
      CsvLine row = rows.get(position - 1);
      if (!known.contains(row.get("code"))) {
        jdbc.sql("insert into subject (code, name, file_plan, position) values (?, ?, ?, ?)")
            .params(row.get("code"), row.get("name"), row.get("file_plan"), position)
            .update();
      }
    }
  }
}
