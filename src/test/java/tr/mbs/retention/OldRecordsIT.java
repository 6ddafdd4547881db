package tr.mbs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.retention.RetentionRule.Schedule;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;

/** What goes as a whole, and accounts: a moment before its time is over it is there, a moment later it is gone. */
@Tag("h2")
@ApplicationTest
class OldRecordsIT {

  private static final Duration MOMENT = Duration.ofMinutes(1);

  @Autowired
  private ApplicationContext context;
  @Autowired
  private StaffAccounts accounts;
  @Autowired
  private JdbcClient jdbc;

  /** When it began to count; nothing of other tests is as old. */
  private final Instant began = LocalDate.of(1985, 5, 5).atTime(12, 0).atZone(IstanbulTime.ZONE).toInstant();
  private final OffsetDateTime then = began.atOffset(ZoneOffset.UTC);
  private final UUID id = UUID.randomUUID();

  @Test
  void aPhoneChangeGoesTwoYearsAfterItsEnd() {
    UUID mandate = mandate();
    jdbc.sql("""
            insert into phone_change (id, mandate_id, muhtarlik_id, new_phone, reason, state, requested_by, requested_at,
              ended_at) values (?, ?, (select muhtarlik_id from mandate where id = ?), '+905550000001', 'Yeni hat',
              'APPLIED', 'migm1', ?, ?)""")
        .params(id, mandate, mandate, then.minusYears(5), then).update();
    assertGoes("phone_change", 2);
  }

  @Test
  void aPhoneChangeThatIsOpenStays() {
    UUID mandate = mandate();
    jdbc.sql("""
            insert into phone_change (id, mandate_id, muhtarlik_id, new_phone, reason, state, requested_by, requested_at)
            values (?, ?, (select muhtarlik_id from mandate where id = ?), '+905550000001', 'Yeni hat', 'REQUESTED',
              'migm1', ?)""")
        .params(id, mandate, mandate, then).update();
    run(began.plus(Duration.ofDays(9000)));
    assertThat(count("phone_change")).isEqualTo(1);
  }

  @Test
  void theReasonOfADisclosureGoesAfterTenYears() {
    jdbc.sql("insert into disclosure (id, mandate_id, item, reason, shown_to, shown_at) values (?, ?, 'TCKN', 'Vekâlet',"
        + " 'migm1', ?)").params(id, mandate(), then).update();
    assertGoes("disclosure", 10);
  }

  @Test
  void theReasonOfACorrectionGoesAfterTenYears() {
    jdbc.sql("insert into mandate_correction (id, mandate_id, start_on, reason, corrected_by, corrected_at)"
        + " values (?, ?, ?, 'Mazbata yanlış yazılmış', 'migm1', ?)").params(id, mandate(), then.toLocalDate(), then)
        .update();
    assertGoes("mandate_correction", 10);
  }

  @Test
  void aHandOverGoesWithItsProblemsTwoYearsAfterItsEnd() {
    jdbc.sql("""
            insert into handover (id, file_name, state, lines, uploaded_by, uploaded_at, ended_at)
            values (?, 'Ali Veli.csv', 'WRONG', 1, 'migm1', ?, ?)""").params(id, then.minusDays(1), then).update();
    jdbc.sql("insert into handover_problem (handover_id, line, place, message_key, arguments) values (?, 2, 0, 'x', '')")
        .param(id).update();
    assertGoes("handover", 2);
  }

  @Test
  void aHandOverOnWhichNobodyDecidedLosesItsLinesAfterAWeek() {
    jdbc.sql("""
            insert into handover (id, file_name, state, lines, uploaded_by, uploaded_at, checked_at)
            values (?, 'yeni.csv', 'READY', 1, 'migm1', ?, ?)""").params(id, then.minusDays(1), then).update();
    jdbc.sql("insert into handover_row (handover_id, line) values (?, 2)").param(id).update();
    run(Schedule.HOURLY, began.plus(Duration.ofDays(7)).minus(MOMENT));
    assertThat(rowsOfHandover()).isEqualTo(1);
    run(Schedule.HOURLY, began.plus(Duration.ofDays(7)).plus(MOMENT));
    assertThat(rowsOfHandover()).isZero();
    assertThat(jdbc.sql("select state from handover where id = ?").param(id).query(String.class).single())
        .isEqualTo("DISCARDED");
  }

  @Test
  void aMessageGoesAfterTwoYearsUnlessItIsStillToBeSent() {
    message("SENT");
    assertGoes("notification", 2);
    message("QUEUED");
    run(began.plus(Duration.ofDays(9000)));
    assertThat(count("notification")).isEqualTo(1);
    jdbc.sql("delete from notification where id = ?").param(id).update();
  }

  @Test
  void aClosedAccountLosesItsNameAfterTenYearsHereAndInTheEngine() {
    String user = "eski-" + id.toString().substring(0, 8);
    accounts.open(user, "Işıl Çağrı Öğüt", "isil@kurum.example", Set.of());
    jdbc.sql("update staff_account set active = false, close_reason = 'Işıl Hanım emekli oldu', closed_at = ?"
        + " where user_id = ?").params(then, user).update();
    run(after(10).minus(MOMENT));
    assertThat(accounts.names(Set.of(user))).containsValue("Işıl Çağrı Öğüt");
    run(after(10).plus(MOMENT));
    assertThat(accounts.names(Set.of(user))).containsEntry(user, user);
    assertThat(jdbc.sql("select * from staff_account where user_id = ?").param(user).query().singleRow().toString())
        .doesNotContainIgnoringCase("Işıl").doesNotContain("ISIL", "isil@");
    assertThat(run(after(10).plus(MOMENT))).isZero();
  }

  private void message(String state) {
    jdbc.sql("""
            insert into notification (id, message_key, channel, kind, recipient, secret, decoy, state, attempts,
              created_at, next_attempt_at)
            values (?, ?, 'EMAIL', 'test', 'eski@kurum.example', false, false, ?, 1, ?, ?)""")
        .params(id, id + state, state, then, OffsetDateTime.now().plusDays(1)).update();
  }

  private void assertGoes(String table, int years) {
    run(after(years).minus(MOMENT));
    assertThat(count(table)).isEqualTo(1);
    run(after(years).plus(MOMENT));
    assertThat(count(table)).isZero();
  }

  private Instant after(int years) {
    return began.atZone(IstanbulTime.ZONE).plusYears(years).toInstant();
  }

  private UUID mandate() {
    return Officeholder.inOffice(context).mandate();
  }

  private int count(String table) {
    return jdbc.sql("select count(*) from " + table + " where id = ?").param(id).query(Integer.class).single();
  }

  private int rowsOfHandover() {
    return jdbc.sql("select count(*) from handover_row where handover_id = ?").param(id).query(Integer.class).single();
  }

  private long run(Instant now) {
    return run(Schedule.NIGHTLY, now);
  }

  private long run(Schedule schedule, Instant now) {
    return Jobs.at(now, context)
        .run(schedule, () -> true);
  }
}
