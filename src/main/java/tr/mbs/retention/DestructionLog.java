package tr.mbs.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;

/**
 * What was destroyed, when and by which rule; names nobody. The application's role cannot change it where a second role
 * owns the tables, and each line has an entry in the audit trail, whose chain shows a line that an owner took away.
 */
@Component
public class DestructionLog {

  /** Who does it, as the audit trail names him. */
  static final String JOB = "destroy-due-data";
  static final int PAGE = 50;

  /**
   * @param destroyed how many
   * @param dueBefore what the rule counts from lay before this moment
   * @param method    of the rule at that time, as is its period
   */
  public record Line(long id, Instant at, String kind, RetentionRule.Method method, int destroyed, Instant dueBefore,
      int length, ChronoUnit unit) {
  }

  /** @param next id below which the next page begins; {@code null} on the last one */
  public record Page(List<Line> lines, Long next) {
  }

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  DestructionLog(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** Two statements, in the transaction that destroyed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(RetentionRule rule, int destroyed, Instant dueBefore) {
    jdbc.sql("""
            insert into destruction_log (kind, method, destroyed, due_before, period_length, period_unit)
            values (?, ?, ?, ?, ?, ?)""")
        .params(rule.kind(), rule.method().name(), destroyed, dueBefore.atOffset(ZoneOffset.UTC), rule.length(),
            rule.unit().name())
        .update();
    audit.record(JOB, "data-destroy", "retention", rule.kind(), rule.method() + " " + destroyed + " before "
        + dueBefore);
  }

  /** The time by which lines are dated: the database's. */
  Instant now() {
    return jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single().toInstant();
  }

  /**
   * The latest first.
   *
   * @param kind   only of this kind; {@code null} for all
   * @param before only lines with a lower id
   */
  @Transactional(readOnly = true)
  public Page page(String kind, long before) {
    List<Line> lines = jdbc.sql("""
            select id, at, kind, method, destroyed, due_before, period_length, period_unit from destruction_log
            where id < :before and (cast(:kind as varchar(40)) is null or kind = :kind)
            order by id desc fetch first :limit rows only""")
        .param("before", before).param("kind", kind).param("limit", PAGE + 1)
        .query(DestructionLog::line).list();
    return lines.size() <= PAGE ? new Page(lines, null)
        : new Page(List.copyOf(lines.subList(0, PAGE)), lines.get(PAGE - 1).id());
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("kind"),
        RetentionRule.Method.valueOf(row.getString("method")), row.getInt("destroyed"),
        row.getObject("due_before", OffsetDateTime.class).toInstant(), row.getInt("period_length"),
        ChronoUnit.valueOf(row.getString("period_unit")));
  }
}
