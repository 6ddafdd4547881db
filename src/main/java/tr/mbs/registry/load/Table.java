package tr.mbs.registry.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * One of the register's tables: read once as a whole, written in batches.
 *
 * @param columns the key comes last, so that insert and update take the same values
 * @param values  of a row, in the order of the columns
 */
record Table<R extends StoredRow<R>>(String name, List<String> columns, Function<R, Object[]> values,
    RowMapper<R> mapper) {

  private static final Logger log = LoggerFactory.getLogger(Table.class);
  private static final int BATCH = 1_000;
  private static final int PROGRESS = 10_000;

  Map<String, R> read(JdbcTemplate jdbc) {
    Map<String, R> rows = new LinkedHashMap<>();
    jdbc.query("select * from " + name, mapper).forEach(row -> rows.put(row.key(), row));
    return rows;
  }

  void write(JdbcTemplate jdbc, Difference<R> difference) {
    batch(jdbc, "inserted", insert(), difference.added());
    batch(jdbc, "updated", update(), difference.updated());
  }

  private void batch(JdbcTemplate jdbc, String done, String sql, List<R> rows) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      int to = Math.min(from + BATCH, rows.size());
      jdbc.batchUpdate(sql, rows.subList(from, to).stream().map(values).toList());
      if (to % PROGRESS == 0 || to == rows.size()) {
        log.info("{}: {} of {} rows {}", name, to, rows.size(), done);
      }
    }
  }

  private String insert() {
    return "insert into " + name + " (" + String.join(", ", columns) + ") values ("
        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
  }

  private String update() {
    int last = columns.size() - 1;
    return "update " + name + " set " + String.join(" = ?, ", columns.subList(0, last)) + " = ? where "
        + columns.get(last) + " = ?";
  }
}
