package tr.mbs.report.quarter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of signed reports, in the caller's transaction. They are written once; the application's role could not change one. */
final class SignedRows {

  private static final String REQUESTS = "REQUESTS";
  private static final String OBJECTIONS = "OBJECTIONS";

  /** A report and the hash that stands beside it. */
  record Kept(SignedReport report, String hash) {
  }

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  SignedRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
  }

  /** Four statements, of which the last is a batch. */
  void add(SignedReport report) {
    SignedReport.Signature signature = report.signature();
    jdbc.update("""
        insert into quarter_report_version (id, unit_code, term, version, replaces, reason, unit_name, signed_by, signer_name,
          signer_title, signed_at, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        report.id(), report.unit(), report.quarter().toString(), report.version(), report.replaces(), report.reason(),
        report.unitName(), signature.userId(), signature.name(), signature.title(), signature.at().atOffset(ZoneOffset.UTC),
        report.hash());
    add(report.id(), REQUESTS, report.content().requests());
    add(report.id(), OBJECTIONS, report.content().objections());
    jdbc.batchUpdate("""
        insert into quarter_report_line (report_id, number, round, fate, brought_over, passed_on, seconds, reason)
        values (?, ?, ?, ?, ?, ?, ?, ?)""",
        report.content().lines().stream().map(line -> new Object[] {report.id(), line.number(), line.round(),
            line.fate().name(), line.broughtOver(), line.passedOn(), line.seconds(), line.reason()}).toList(),
        new int[] {Types.OTHER, Types.VARCHAR, Types.INTEGER, Types.VARCHAR, Types.BOOLEAN, Types.BOOLEAN, Types.BIGINT,
            Types.VARCHAR});
  }

  private void add(UUID report, String kind, Figures figures) {
    jdbc.update("""
        insert into quarter_report_figure (report_id, kind, positive, negative, partly, informed, withdrawn, returned, carried,
          brought_over, passed_on, median_seconds) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        report, kind, figures.count(Fate.POSITIVE), figures.count(Fate.NEGATIVE), figures.count(Fate.PARTIAL),
        figures.count(Fate.INFORMED), figures.count(Fate.WITHDRAWN), figures.count(Fate.RETURNED),
        figures.count(Fate.CARRIED), figures.broughtOver(), figures.passedOn(), figures.medianSeconds());
  }

  /** Ids of a body's reports of a quarter, the first version first. */
  List<UUID> of(String unit, Quarter quarter) {
    return client.sql("select id from quarter_report_version where unit_code = ? and term = ? order by version")
        .params(unit, quarter.toString()).query(UUID.class).list();
  }

  /** Ids of all, in their order. @param after before all of them: {@code new UUID(0, 0)} */
  List<UUID> next(UUID after, int portion) {
    return client.sql("select id from quarter_report_version where id > ? order by id fetch first ? rows only")
        .params(after, portion).query(UUID.class).list();
  }

  /** Three statements. */
  Optional<Kept> find(UUID id) {
    Map<String, Figures> figures = new HashMap<>();
    client.sql("select * from quarter_report_figure where report_id = ?").param(id).query(row -> {
      figures.put(row.getString("kind"), figures(row));
    });
    List<Line> lines = client.sql("select * from quarter_report_line where report_id = ? order by number, round")
        .param(id).query((row, number) -> line(row)).list();
    Figures none = Figures.of(List.of());
    Content content = new Content(figures.getOrDefault(REQUESTS, none), figures.getOrDefault(OBJECTIONS, none), lines);
    return client.sql("select * from quarter_report_version where id = ?").param(id)
        .query((row, number) -> kept(row, content)).optional();
  }

  private static Kept kept(ResultSet row, Content content) throws SQLException {
    SignedReport.Signature signature = new SignedReport.Signature(row.getString("signed_by"), row.getString("signer_name"),
        row.getString("signer_title"),
        row.getObject("signed_at", OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MICROS));
    String term = row.getString("term");
    return new Kept(new SignedReport(row.getObject("id", UUID.class), row.getString("unit_code"), row.getString("unit_name"),
        Quarter.parse(term).orElseThrow(), row.getInt("version"), row.getObject("replaces", UUID.class),
        row.getString("reason"), signature, content), row.getString("hash"));
  }

  private static Figures figures(ResultSet row) throws SQLException {
    List<String> columns = List.of("positive", "negative", "partly", "informed", "withdrawn", "returned", "carried");
    Map<Fate, Long> counts = new EnumMap<>(Fate.class);
    for (int place = 0; place < columns.size(); place++) {
      counts.put(Fate.values()[place], row.getLong(columns.get(place)));
    }
    return new Figures(counts, row.getLong("brought_over"), row.getLong("passed_on"),
        row.getObject("median_seconds", Long.class));
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(row.getString("number"), row.getInt("round"), Fate.valueOf(row.getString("fate")),
        row.getBoolean("brought_over"), row.getBoolean("passed_on"), row.getObject("seconds", Long.class),
        row.getString("reason"));
  }
}
