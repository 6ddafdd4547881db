package tr.mbs.audit;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Append-only record of who did what to what and whose data it is, in table {@code audit_entry}. An entry commits or
 * rolls back with the caller's transaction, and the database sets its time. A job seals entries within about a minute.
 */
@Component
public class AuditTrail {

  private static final String INSERT = """
      insert into audit_entry (actor, action, subject_kind, subject_id, detail, concerns)
      values (?, ?, ?, ?, ?, ?)""";

  private final JdbcTemplate jdbc;

  AuditTrail(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds one entry; one statement. */
  public void record(AuditEntry entry) {
    jdbc.update(INSERT, values(entry));
  }

  /** Adds one entry about somebody's data; one statement. The parameters are those of {@link AuditEntry}. */
  public void record(String actor, String action, String subjectKind, String subjectId, String detail,
      DataSubject concerns) {
    record(new AuditEntry(actor, action, subjectKind, subjectId, detail, concerns));
  }

  /** Adds one entry about nobody's data; one statement. The parameters are those of {@link AuditEntry}. */
  public void record(String actor, String action, String subjectKind, String subjectId, String detail) {
    record(new AuditEntry(actor, action, subjectKind, subjectId, detail, null));
  }

  /** Adds many, as an import does; one JDBC batch. */
  public void recordAll(List<AuditEntry> entries) {
    jdbc.batchUpdate(INSERT, entries.stream().map(AuditTrail::values).toList());
  }

  private static Object[] values(AuditEntry entry) {
    return new Object[] {entry.actor(), entry.action(), entry.subjectKind(), entry.subjectId(), entry.detail(),
        entry.concerns() == null ? null : entry.concerns().toString()};
  }
}
