package tr.mbs.onboarding.process.golive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tr.mbs.calendar.WorkingDays;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.onboarding.OnboardingLocks;
import tr.mbs.onboarding.people.LeadMessages;
import tr.mbs.onboarding.process.Move;
import tr.mbs.testing.ApplicationTest;

/** Who is told of a go-live day, when, and how often. */
@ApplicationTest
class GoLiveRoundIT {

  /** A Wednesday: three days before is Sunday, so the reminder is on Friday. */
  private static final LocalDate GO_LIVE = LocalDate.of(2031, 3, 5);
  private static final LocalDate FRIDAY = LocalDate.of(2031, 2, 28);

  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private OnboardingLocks locks;
  @Autowired
  private LeadMessages messages;
  @Autowired
  private WorkingDays workingDays;
  @Autowired
  private PlatformTransactionManager transactions;

  private Move move;

  @BeforeEach
  void goLiveIsAWednesday() throws Exception {
    move = Move.at(3, context);
    goLiveOn(GO_LIVE);
  }

  @Test
  void bothSidesAreRemindedOnceOnTheWorkingDayThreeDaysBefore() {
    at(FRIDAY.minusDays(1).atTime(9, 0)).remind();
    assertThat(told("reminded_for")).isNull();
    long before = sent();
    at(FRIDAY.atTime(9, 0)).remind();
    assertThat(told("reminded_for")).isEqualTo(GO_LIVE);
    assertThat(sent() - before).as("SMS and e-mail to the lead, e-mail to the help desk").isEqualTo(3);
    at(FRIDAY.atTime(12, 0)).remind();
    assertThat(sent() - before).isEqualTo(3);
  }

  @Test
  void noRoundOnADayOff() {
    at(FRIDAY.plusDays(1).atTime(9, 0)).remind();
    assertThat(told("reminded_for")).isNull();
  }

  @Test
  void aDayThatMovedIsRemindedOfAgain() {
    at(FRIDAY.atTime(9, 0)).remind();
    goLiveOn(GO_LIVE.plusWeeks(1));
    at(FRIDAY.plusWeeks(1).atTime(9, 0)).remind();
    assertThat(told("reminded_for")).isEqualTo(GO_LIVE.plusWeeks(1));
  }

  @Test
  void missingNumbersAreWarnedOfAtNoonOfTheDayOnce() {
    at(GO_LIVE.minusDays(1).atTime(12, 0)).warn();
    at(GO_LIVE.atTime(11, 59)).warn();
    assertThat(told("warned_for")).isNull();
    long before = sent();
    at(GO_LIVE.atTime(12, 0)).warn();
    assertThat(told("warned_for")).isEqualTo(GO_LIVE);
    at(GO_LIVE.atTime(12, 1)).warn();
    assertThat(sent() - before).isEqualTo(3);
  }

  @Test
  void numbersThatWereGivenAreNotWarnedOf() {
    jdbc.sql("update onboarding_step set status = 'COMPLETED' where onboarding_id = ? and step = 10").param(move.id)
        .update();
    at(GO_LIVE.atTime(12, 0)).warn();
    assertThat(told("warned_for")).isNull();
  }

  private GoLiveRound at(LocalDateTime now) {
    return new GoLiveRound(jdbc, locks, messages, workingDays,
        Clock.fixed(now.atZone(IstanbulTime.ZONE).toInstant(), IstanbulTime.ZONE), transactions);
  }

  private void goLiveOn(LocalDate day) {
    jdbc.sql("update onboarding set go_live_on = null where go_live_on = ?").param(day).update();
    jdbc.sql("update onboarding set go_live_on = ? where id = ?").params(day, move.id).update();
  }

  private LocalDate told(String column) {
    return jdbc.sql("select " + column + " from onboarding where id = ?").param(move.id)
        .query((row, line) -> row.getObject(1, LocalDate.class)).list().get(0);
  }

  private long sent() {
    return jdbc.sql("select count(*) from notification where kind = 'onboarding'").query(Long.class).single();
  }
}
