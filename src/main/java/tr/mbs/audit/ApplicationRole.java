package tr.mbs.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the application's own role may do on PostgreSQL when another one owns the tables: read and write all of them, but
 * only read and add where the audit trail, the log of destroyed data and signed reports are, and only read by which rules
 * data is destroyed. It is granted after each migration, by the owner, so a new table needs no thought. Without an owner the role
 * owns the trail and could change it, which is said in the log.
 */
@Component
class ApplicationRole implements Callback {

  private static final Logger log = LoggerFactory.getLogger(ApplicationRole.class);

  /** "MBSA" in ASCII: two nodes that grant at once would fail with "tuple concurrently updated". */
  private static final long LOCK = 0x4d425341L;

  /** Reports that somebody signed. */
  private static final String FROZEN = "quarter_report_version, quarter_report_figure, quarter_report_line";

  /** Neither id nor time of an entry may be chosen: the database gives them. */
  private static final List<String> GRANTS = List.of(
      "select pg_advisory_xact_lock(" + LOCK + ")",
      "grant usage on schema public to %s",
      "grant select, insert, update, delete on all tables in schema public to %s",
      "grant usage, select on all sequences in schema public to %s",
      "revoke all on audit_entry, audit_seal, destruction_log, retention_rule, flyway_schema_history from %s",
      "grant select on audit_entry, audit_seal, destruction_log, retention_rule, flyway_schema_history to %s",
      "grant insert (actor, action, subject_kind, subject_id, detail, concerns) on audit_entry to %s",
      "grant insert (sequence, entry_id, hash) on audit_seal to %s",
      "grant insert (kind, method, destroyed, due_before, period_length, period_unit) on destruction_log to %s",
      "revoke all on " + FROZEN + " from %s",
      "grant select, insert on " + FROZEN + " to %s");

  private final String role;

  ApplicationRole(@Value("${spring.datasource.username}") String role) {
    this.role = role;
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    Connection connection = context.getConnection();
    try {
      if (!connection.getMetaData().getDatabaseProductName().startsWith("PostgreSQL")) {
        return;
      }
      if (connection.getMetaData().getUserName().equals(role)) {
        warnIfItMayChangeTheTrail(connection);
      } else {
        grant(connection);
      }
    } catch (SQLException e) {
      throw new FlywayException("The owner of the tables cannot grant their use to the application's role", e);
    }
  }

  @Override
  public String getCallbackName() {
    return "application-role";
  }

  private void grant(Connection owner) throws SQLException {
    try (var statement = owner.createStatement()) {
      for (String grant : GRANTS) {
        statement.execute(grant.replace("%s", quoted(role)));
      }
    }
  }

  private static void warnIfItMayChangeTheTrail(Connection application) throws SQLException {
    try (var statement = application.createStatement();
        var answer = statement.executeQuery("select has_table_privilege('audit_entry', 'UPDATE, DELETE, TRUNCATE')")) {
      if (answer.next() && answer.getBoolean(1)) {
        log.warn("MBS_DB_OWNER_USER is not set: the application's own role could change the audit trail");
      }
    }
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
