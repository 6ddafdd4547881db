package tr.mbs.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an auditor asks the trail, the latest entry first; one statement a page however long the trail is. */
@Component
public class AuditSearch {

  static final int PAGE = 50;

  private static final String SELECT = """
      select e.id, e.at, e.actor, e.action, e.subject_kind, e.subject_id, e.detail, e.concerns,
        s.entry_id is not null as sealed
      from audit_entry e left join audit_seal s on s.entry_id = e.id
      where\s""";
  private static final String LATEST_FIRST = " order by e.at desc, e.id desc fetch first :limit rows only";

  /**
   * What is looked for; {@code null} does not narrow.
   *
   * @param concerns  whose data, any of these; empty does not narrow
   * @param subjectId id of what it was done to, such as a request's number
   * @param from      the first moment
   * @param until     the moment after the last one
   */
  public record Criteria(String actor, Set<DataSubject> concerns, String action, String subjectId, Instant from,
      Instant until) {
  }

  /** @param sealed whether the chain holds it already; until then it could be changed unnoticed */
  public record Line(long id, Instant at, AuditEntry entry, boolean sealed) {
  }

  /** @param next where the next page begins; {@code null} on the last one */
  public record Page(List<Line> lines, Position next) {
  }

  /** The place after an entry: paging stays right while new ones come in. */
  public record Position(Instant at, long id) {

    /** Before the latest entry. */
    public static final Position START = new Position(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,17})-([0-9]{1,18})");

    /** Reads what {@link #toString} wrote into an address. */
    public static Optional<Position> parse(String text) {
      Matcher parts = TEXT.matcher(text == null ? "" : text);
      return parts.matches()
          ? Optional.of(new Position(Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
              Long.parseLong(parts.group(2))))
          : Optional.empty();
    }

    @Override
    public String toString() {
      return Seal.micros(at) + "-" + id;
    }
  }

  private final JdbcClient jdbc;

  AuditSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param from {@link Position#START} for the first page */
  public Page page(Criteria criteria, Position from) {
    Map<String, Object> values = new HashMap<>();
    List<String> conditions = new ArrayList<>(List.of("(e.at, e.id) < (:before, :id)"));
    values.put("before", from.at().atOffset(ZoneOffset.UTC));
    values.put("id", from.id());
    values.put("limit", PAGE + 1);
    narrow("e.actor = :actor", "actor", criteria.actor(), conditions, values);
    narrow("e.action = :action", "action", criteria.action(), conditions, values);
    narrow("e.subject_id = :subject", "subject", criteria.subjectId(), conditions, values);
    narrow("e.at >= :from", "from", utc(criteria.from()), conditions, values);
    narrow("e.at < :until", "until", utc(criteria.until()), conditions, values);
    narrow("e.concerns in (:concerns)", "concerns", criteria.concerns().isEmpty() ? null
        : criteria.concerns().stream().map(DataSubject::toString).toList(), conditions, values);
    List<Line> lines = jdbc.sql(SELECT + String.join(" and ", conditions) + LATEST_FIRST)
        .params(values).query(AuditSearch::line).list();
    return lines.size() <= PAGE
        ? new Page(lines, null)
        : new Page(lines.subList(0, PAGE), new Position(lines.get(PAGE - 1).at(), lines.get(PAGE - 1).id()));
  }

  private static void narrow(String condition, String name, Object value, List<String> conditions,
      Map<String, Object> values) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    String concerns = row.getString("concerns");
    return new Line(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
        new AuditEntry(row.getString("actor"), row.getString("action"), row.getString("subject_kind"),
            row.getString("subject_id"), row.getString("detail"),
            concerns == null ? null : DataSubject.parse(concerns)),
        row.getBoolean("sealed"));
  }
}
