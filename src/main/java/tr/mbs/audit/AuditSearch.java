package tr.mbs.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.listing.Conditions;
import tr.mbs.listing.Key;
import tr.mbs.listing.Order;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;

/** What an auditor asks the trail, the latest entry first; one statement a page however long the trail is. */
@Component
public class AuditSearch {

  static final int PAGE = 50;

  private static final String SELECT = """
      select e.id, e.at, e.actor, e.action, e.subject_kind, e.subject_id, e.detail, e.concerns,
        s.entry_id is not null as sealed
      from audit_entry e left join audit_seal s on s.entry_id = e.id
      where\s""";

  /** The latest entry first. */
  public static final Order ORDER = Order.descending(Key.moment("e.at"), Key.number("e.id"));

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

  private final JdbcClient jdbc;

  AuditSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param from {@link Position#START} for the first page */
  public Page<Line> page(Criteria criteria, Position from) {
    Conditions conditions = new Conditions().and("e.actor = :actor", "actor", criteria.actor())
        .and("e.action = :action", "action", criteria.action())
        .and("e.subject_id = :subject", "subject", criteria.subjectId())
        .and("e.at >= :from", "from", utc(criteria.from()))
        .and("e.at < :until", "until", utc(criteria.until()))
        .and("e.concerns in (:concerns)", "concerns", criteria.concerns().isEmpty() ? null
            : criteria.concerns().stream().map(DataSubject::toString).toList());
    return ORDER.page(jdbc, SELECT, conditions, from, PAGE, AuditSearch::line);
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
