package tr.mbs.registry.handover;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Secrets;
import tr.mbs.kernel.Tckn;
import tr.mbs.kernel.TurkishText;
import tr.mbs.kernel.TypedDate;

/** The lines of files, sealed: names and numbers of people stand in no table. */
@Component
class HandoverRows {

  private static final Logger log = LoggerFactory.getLogger(HandoverRows.class);
  private static final String SEAL = "handover-row";
  private static final String OFFICE_KEY = "handover-office";
  private static final String PERSON_KEY = "handover-person";
  /** Stands in no file: those with control characters are refused. */
  private static final String SEPARATOR = "\u001F";
  private static final int BATCH = 1_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Secrets secrets;

  HandoverRows(JdbcClient jdbc, JdbcTemplate batches, Secrets secrets) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.secrets = secrets;
  }

  void add(UUID handover, List<HandoverLine> lines) {
    batches.batchUpdate(
        "insert into handover_row (handover_id, line, sealed, office_key, person_key) values (?, ?, ?, ?, ?)",
        lines, BATCH, (statement, line) -> {
          boolean readable = line.values() != null;
          statement.setObject(1, handover);
          statement.setInt(2, line.number());
          statement.setBytes(3, readable ? secrets.encrypt(SEAL, String.join(SEPARATOR, line.values())) : null);
          statement.setBytes(4, readable ? key(OFFICE_KEY, line.value(Column.OFFICE)) : null);
          statement.setBytes(5, readable ? person(line.value(Column.TCKN)) : null);
        });
  }

  /** The next lines after this one; at most {@code limit}. */
  List<HandoverLine> after(UUID handover, int line, int limit) {
    return jdbc.sql("""
            select line, sealed from handover_row where handover_id = ? and line > ?
            order by line fetch first ? rows only""")
        .params(handover, line, limit)
        .query((row, number) -> new HandoverLine(row.getInt("line"), open(row.getBytes("sealed")))).list();
  }

  /**
   * Lines of a span that name an office, or a person, which an earlier line of the file names too.
   *
   * @param column {@link Column#OFFICE} or {@link Column#TCKN}
   * @return number of the earlier line by number of the later one
   */
  Map<Integer, Integer> repeated(UUID handover, Column column, int from, int to) {
    String key = column == Column.OFFICE ? "office_key" : "person_key";
    Map<Integer, Integer> first = new HashMap<>();
    jdbc.sql("""
            select r.line,
              (select min(o.line) from handover_row o where o.handover_id = r.handover_id and o.%s = r.%s) as first_line
            from handover_row r where r.handover_id = ? and r.line between ? and ? and r.%s is not null"""
            .replace("%s", key))
        .params(handover, from, to)
        .query((ResultSet row) -> {
          if (row.getInt("first_line") < row.getInt("line")) {
            first.put(row.getInt("line"), row.getInt("first_line"));
          }
        });
    return first;
  }

  /** First day of who takes each of these offices by the file; what cannot be read there is missing. */
  Map<String, LocalDate> starts(UUID handover, Set<String> offices) {
    Map<String, LocalDate> starts = new HashMap<>();
    jdbc.sql("select line, sealed from handover_row where handover_id = :id and office_key in (:keys)")
        .param("id", handover).param("keys", offices.stream().map(office -> key(OFFICE_KEY, office)).toList())
        .query((row, number) -> new HandoverLine(row.getInt("line"), open(row.getBytes("sealed")))).list().stream()
        .filter(line -> line.values() != null)
        .forEach(line -> TypedDate.parse(line.value(Column.START)).ifPresent(start ->
            starts.put(TurkishText.normalize(line.value(Column.OFFICE)), start)));
    return starts;
  }

  void delete(UUID handover) {
    jdbc.sql("delete from handover_row where handover_id = ?").param(handover).update();
  }

  /** One person has one key, however the number is written; what is no number has that of its characters. */
  private byte[] person(String typed) {
    return key(PERSON_KEY, Tckn.parse(typed).map(Tckn::digits).orElse(typed));
  }

  private byte[] key(String purpose, String value) {
    String compact = TurkishText.normalize(value).replace(" ", "");
    return compact.isEmpty() ? null : secrets.mac(purpose, compact);
  }

  private List<String> open(byte[] sealed) {
    if (sealed == null) {
      return null;
    }
    try {
      return Arrays.asList(secrets.decryptText(SEAL, sealed).split(SEPARATOR, -1));
    } catch (IllegalStateException e) {
      log.error("A line of a hand-over cannot be opened, was MBS_SECRET_KEY changed? {}", e.getMessage());
      return null;
    }
  }
}
