package tr.mbs.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Append-only record of who did what to what, in table {@code audit_entry}. An entry commits or rolls back with the
 * caller's transaction, and the database sets its time.
 * <p>
 * No personal data goes in: ids and words of ours, never a name, a TCKN, a phone, or text that somebody typed.
 */
@Component
public class AuditTrail {

  private final JdbcClient jdbc;

  AuditTrail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds one entry; one statement.
   *
   * @param actor user id of the staff member, id of the muhtar's mandate, or the name of a job; at most 100 characters
   * @param action verb of the calling module, such as {@code request.forward}; at most 60
   * @param subjectKind what it was done to, such as {@code request}; at most 40
   * @param subjectId its id; at most 100
   * @param detail ids and codes that complete it, or {@code null}; at most 1000
   */
  public void record(String actor, String action, String subjectKind, String subjectId, String detail) {
    jdbc.sql("insert into audit_entry (actor, action, subject_kind, subject_id, detail) values (?, ?, ?, ?, ?)")
        .params(actor, action, subjectKind, subjectId, detail)
        .update();
  }
}
