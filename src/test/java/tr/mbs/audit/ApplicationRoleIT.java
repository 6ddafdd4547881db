package tr.mbs.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.testing.TwoRoles;

/** Two roles on PostgreSQL: whoever has the application's password cannot rewrite what it has seen (security.md §2). */
@DisabledIfSystemProperty(named = "mbs.test.db", matches = "h2", disabledReason = "roles of PostgreSQL")
class ApplicationRoleIT {

  private static TwoRoles migrated;

  private TwoRoles roles = migrated;
  private JdbcTemplate application;
  private AuditTrail trail;
  private AuditChain chain;

  @BeforeAll
  static void theOwnerMigrates() throws SQLException {
    migrated = TwoRoles.onNewDatabase();
    migrate(migrated, migrated.owner());
  }

  @BeforeEach
  void theApplicationConnects() {
    var dataSource = new DriverManagerDataSource(roles.url(), roles.application(), TwoRoles.PASSWORD);
    application = new JdbcTemplate(dataSource);
    trail = new AuditTrail(application);
    chain = new AuditChain(application, new TransactionTemplate(new JdbcTransactionManager(dataSource)),
        AuditTrailOfItsOwn.secrets(0));
  }

  @Test
  void theApplicationAddsAndReadsAndSeals() {
    trail.record("migm1", "request-read", "request", "MBS-2026-0000001", null, DataSubject.office("V675"));
    assertThat(chain.seal()).isPositive();
    ChainReport report = new ChainVerification(application, AuditTrailOfItsOwn.secrets(0)).run("");
    assertThat(report.sealed()).isPositive();
    assertThat(report.fault()).isNull();
  }

  @Test
  void theApplicationWritesDownWhatItDestroyed() {
    assertThat(application.update("insert into destruction_log (kind, method, destroyed, due_before, period_length, "
        + "period_unit) select kind, method, 1, now(), period_length, period_unit from retention_rule "
        + "where schedule = 'NIGHTLY'")).isPositive();
  }

  @Test
  void theApplicationSignsAndReadsAReport() {
    application.update("insert into province (plate, name, metropolitan, region, name_sort, name_fold)"
        + " values ('18', 'Çankırı', false, 'x', 'x', 'x')");
    application.update("insert into organization_unit (code, kind, plate, name, name_sort, name_fold, source, active)"
        + " values ('valilik-18', 'GOVERNORATE', '18', 'Çankırı Valiliği', 'x', 'x', 'DEMO', true)");
    application.update("insert into quarter_term (term, prepared_at) values ('2026-3', now())");
    application.update("insert into quarter_report (unit_code, term, plate) values ('valilik-18', '2026-3', '18')");
    application.update("insert into quarter_report_version (id, unit_code, term, version, unit_name, signed_by, signer_name,"
        + " signer_title, signed_at, hash) values (gen_random_uuid(), 'valilik-18', '2026-3', 1, 'a', 'b', 'c', 'd', now(), 'e')");
    application.update("insert into quarter_report_figure (report_id, kind, positive, negative, partly, informed, withdrawn,"
        + " returned, carried, brought_over, passed_on) select id, 'REQUESTS', 0, 0, 0, 0, 0, 0, 0, 0, 0"
        + " from quarter_report_version");
    application.update("insert into quarter_report_line (report_id, number, round, fate, brought_over, passed_on)"
        + " select id, 'MBS-2026-0000001', 1, 'CARRIED', false, false from quarter_report_version");
    assertThat(application.queryForObject("select count(*) from quarter_report_line join quarter_report_figure using"
        + " (report_id)", Integer.class)).isEqualTo(1);
    assertRefused("delete from quarter_report", "violates foreign key");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "update audit_entry set actor = 'migm2'", "delete from audit_entry", "truncate audit_entry",
      "update audit_seal set hash = '\\x00'", "delete from audit_seal", "truncate audit_seal",
      "insert into audit_entry (id, actor, action, subject_kind, subject_id) overriding system value "
          + "values (1, 'a', 'b', 'c', 'd')",
      "insert into audit_entry (at, actor, action, subject_kind, subject_id) values (now(), 'a', 'b', 'c', 'd')",
      "insert into audit_seal (sequence, entry_id, hash, sealed_at) values (1, 1, '\\x00', now())",
      "select * from audit_entry for update",
      "update destruction_log set destroyed = 0", "delete from destruction_log", "truncate destruction_log",
      "insert into destruction_log (at, kind, method, destroyed, due_before, period_length, period_unit) "
          + "values (now(), 'person', 'DELETE', 1, now(), 1, 'DAYS')",
      "update quarter_report_version set hash = 'x'", "delete from quarter_report_version",
      "truncate quarter_report_version cascade", "update quarter_report_line set reason = null",
      "delete from quarter_report_line", "truncate quarter_report_line", "update quarter_report_figure set positive = 0",
      "delete from quarter_report_figure", "truncate quarter_report_figure",
      "select * from quarter_report_version for update",
      "update retention_rule set period_length = 1", "delete from retention_rule",
      "delete from flyway_schema_history",
      "create table audit_entry_2 (id bigint)"})
  void theApplicationCannotRewriteTheTrail(String statement) {
    assertRefused(statement, "permission denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"drop table audit_entry", "drop table audit_seal", "alter table audit_entry drop column detail",
      "alter table audit_entry disable trigger all", "create rule gone as on insert to audit_entry do instead nothing",
      "drop schema public cascade"})
  void theApplicationOwnsNothing(String statement) {
    assertRefused(statement, "must be owner");
  }

  @Test
  void theApplicationMayDoItsWorkElsewhere() {
    application.update("insert into request_counter (for_year, last_number) values (2026, 1)");
    assertThat(application.update("update request_counter set last_number = 2")).isEqualTo(1);
    assertThat(application.update("delete from request_counter")).isEqualTo(1);
  }

  @Test
  void aNodeThatHasNothingToMigrateNeedsNoOwner() {
    migrate(roles, roles.application());
    assertRefused("update audit_entry set actor = 'migm2'", "permission denied");
  }

  @Test
  void aDatabaseThatHadOneRoleIsHandedOver() throws SQLException {
    roles = TwoRoles.onNewDatabase();
    roles.asSuperuser("grant create on schema public to \"" + roles.application() + "\"");
    migrate(roles, roles.application());
    theApplicationConnects();
    trail.record("migm1", "request-read", "request", "MBS-2026-0000001", null);
    assertThat(application.update("update audit_entry set actor = 'migm2'")).isEqualTo(1);

    roles.asSuperuser("revoke create on schema public from \"" + roles.application() + "\"",
        "reassign owned by \"" + roles.application() + "\" to \"" + roles.owner() + "\"");
    migrate(roles, roles.owner());
    assertRefused("update audit_entry set actor = 'migm1'", "permission denied");
    assertRefused("drop table audit_entry", "must be owner");
    trail.record("migm1", "request-read", "request", "MBS-2026-0000001", null);
    assertThat(chain.seal()).isEqualTo(2);
  }

  private void assertRefused(String statement, String reason) {
    assertThatThrownBy(() -> application.execute(statement)).rootCause().hasMessageContaining(reason);
  }

  private static void migrate(TwoRoles roles, String role) {
    Flyway.configure().dataSource(roles.url(), role, TwoRoles.PASSWORD)
        .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
        .callbacks(new ApplicationRole(roles.application())).load().migrate();
  }
}
