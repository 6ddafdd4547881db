package tr.mbs.onboarding.process.golive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.calendar.WorkingDays;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.onboarding.OnboardingLocks;
import tr.mbs.onboarding.people.LeadMessages;

/**
 * Tells both sides of go-live days, on working days only. Whether somebody was told stands in the onboarding's row, which
 * is locked and asked again for each: a round that runs twice, or goes on after a failure, tells nobody twice.
 */
@Component
public class GoLiveRound {

  private static final int DAYS_BEFORE = 3;
  private static final String REMINDER_DUE = """
      select o.id from onboarding o
      where o.state = 'RUNNING' and o.go_live_on between :today and :last
        and (o.reminded_for is null or o.reminded_for <> o.go_live_on)""";
  private static final String WARNING_DUE = """
      select o.id from onboarding o
      join onboarding_catalogue c on c.version = o.catalogue_version and c.decides = 'NUMBERS'
      join onboarding_step s on s.onboarding_id = o.id and s.step = c.step
      where o.state = 'RUNNING' and o.go_live_on = :today and s.status <> 'COMPLETED'
        and (o.warned_for is null or o.warned_for <> o.go_live_on)""";

  private final JdbcClient jdbc;
  private final OnboardingLocks locks;
  private final LeadMessages messages;
  private final WorkingDays workingDays;
  private final Clock clock;
  private final TransactionTemplate each;

  GoLiveRound(JdbcClient jdbc, OnboardingLocks locks, LeadMessages messages, WorkingDays workingDays, Clock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.locks = locks;
    this.messages = messages;
    this.workingDays = workingDays;
    this.clock = clock;
    this.each = new TransactionTemplate(transactions);
    this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Reminds of a go-live day three days before; when that is no working day, on the last one before it. A day that was
   * given later than that is reminded of in the next round.
   */
  void remind() {
    LocalDate today = IstanbulTime.today(clock);
    // The next round comes with the next working day: what falls due until then is due now.
    LocalDate last = workingDays.plusWorkingDays(today, 1).minusDays(1).plusDays(DAYS_BEFORE);
    tell(REMINDER_DUE, today, last, id -> {
      messages.reminder(id);
      locks.running(id).reminded();
    });
  }

  /** Warns, from noon on, that step 10 is not done though it is the go-live day. */
  public void warn() {
    LocalDate today = IstanbulTime.today(clock);
    if (!IstanbulTime.isAfternoon(clock)) {
      return;
    }
    tell(WARNING_DUE, today, today, id -> {
      messages.numbersMissing(id);
      locks.running(id).warned();
    });
  }

  private void tell(String due, LocalDate today, LocalDate last, Consumer<UUID> message) {
    if (!workingDays.isWorkingDay(today)) {
      return;
    }
    List<UUID> found = jdbc.sql(due + " order by o.id").param("today", today).param("last", last).query(UUID.class)
        .list();
    for (UUID id : found) {
      each.executeWithoutResult(status -> {
        locks.locked(id);
        jdbc.sql(due + " and o.id = :id").param("today", today).param("last", last).param("id", id)
            .query(UUID.class).optional().ifPresent(message);
      });
    }
  }
}
