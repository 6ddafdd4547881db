package tr.mbs.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.TurkishText;
import tr.mbs.testing.TestDatabase;

/**
 * A database of a release before: what stood in one text has columns, its catalogue has the rules, and apostrophes and
 * dashes are of one kind.
 */
class OldJournalIT {

  private static final String BEFORE = "220";

  private final UUID onboarding = UUID.randomUUID();
  private JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "h2"})
  void daysAndReasonsAreTakenOver(String database) {
    boolean h2 = database.equals("h2");
    DataSource old = TestDatabase.empty(h2);
    TestDatabase.migrate(old, h2, BEFORE);
    jdbc = JdbcClient.create(old);
    jdbc.sql("insert into province values ('18', 'Çankırı', false, 'İç Anadolu', 'x', 'x')").update();
    jdbc.sql("""
            insert into organization_unit (code, kind, plate, municipality_type, name, name_sort, name_fold, email, source,
              active)
            values ('belediye-18-eski', 'MUNICIPALITY', '18', 'TOWN', 'Eski', 'x', 'x', 'x@x.example', 'BASE', true)""")
        .update();
    jdbc.sql("update organization_unit set name = 'Eski’nin – yeri', name_fold = 'ESKI’NIN – YERI'").update();
    jdbc.sql("""
            insert into onboarding (id, municipality, plate, catalogue_version, state, opened_by, opened_at, events, version)
            values (?, 'belediye-18-eski', '18', 1, 'RUNNING', 'yardim1', ?, 5, 1)""")
        .params(onboarding, OffsetDateTime.parse("2026-11-02T09:00:00Z")).update();
    write(1, "OPENED", null);
    write(2, "GO_LIVE_SET", "2026-12-07");
    write(3, "GO_LIVE_ASKED", "2026-12-14 Sunucu 2026-12-07 gününe\nyetişmedi.");
    write(4, "GO_LIVE_MOVED", "2026-12-14");
    write(5, "SENT_BACK", "2026-11-30 günlü yazı eksik.");
    jdbc.sql("""
        insert into onboarding_catalogue (version, step, title, owner, rule, help, verbatim)
        values (1, 10, 'Evrak sayıları', 'PROJECT_LEAD', 'x', 'x', true)""").update();
    TestDatabase.migrate(old, h2, "latest");
    assertEntry(1, null, null);
    assertEntry(2, LocalDate.of(2026, 12, 7), null);
    assertEntry(3, LocalDate.of(2026, 12, 14), "Sunucu 2026-12-07 gününe\nyetişmedi.");
    assertEntry(4, LocalDate.of(2026, 12, 14), null);
    assertEntry(5, null, "2026-11-30 günlü yazı eksik.");
    assertThat(jdbc.sql("select follows, on_go_live, reopened, decides from onboarding_catalogue").query().singleRow())
        .containsEntry("follows", "6 7 8 9").containsEntry("on_go_live", true).containsEntry("reopened", false)
        .containsEntry("decides", "NUMBERS");
    assertThat(jdbc.sql("select name, name_fold from organization_unit").query().singleRow())
        .containsEntry("name", "Eski'nin - yeri").containsEntry("name_fold", TurkishText.fold("Eski’nin – yeri"));
  }

  private void write(int sequence, String action, String text) {
    jdbc.sql("insert into onboarding_event (onboarding_id, sequence, at, actor, action, text)"
            + " values (?, ?, ?, 'yardim1', ?, ?)")
        .params(onboarding, sequence, OffsetDateTime.parse("2026-11-02T09:00:00Z"), action, text).update();
  }

  private void assertEntry(int sequence, LocalDate day, String reason) {
    jdbc.sql("select go_live_on, reason from onboarding_event where sequence = ?").param(sequence).query(row -> {
      assertThat(row.getObject("go_live_on", LocalDate.class)).isEqualTo(day);
      assertThat(row.getString("reason")).isEqualTo(reason);
    });
  }
}
