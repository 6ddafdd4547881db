package tr.mbs.onboarding.people.extra;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.OnboardingLocks;
import tr.mbs.onboarding.OnboardingState;
import tr.mbs.onboarding.people.Memberships;
import tr.mbs.workflow.round.Each;

/**
 * Ek birim yetkisi (step 6): an account is in the group of another unit from the first day to the last, both included. It
 * begins when step 6 is done, and ends at midnight by itself. What is due is one condition over four tables, and the
 * statement that writes it down has that condition in it.
 */
@Component
public class ExtraUnitGrants {

  static final String JOB = "extra-units";

  private static final Logger log = LoggerFactory.getLogger(ExtraUnitGrants.class);
  private static final String RUNS = "(p.decision = 'APPROVED' and :today between e.from_on and e.until_on)";
  private static final String FROM = """
      from onboarding_extra_unit e
      join onboarding o on o.id = e.onboarding_id and o.state <> 'CANCELLED'
      join onboarding_person p on p.id = e.person_id and p.user_id is not null and p.decision <> 'PENDING'
      join onboarding_step s on s.onboarding_id = e.onboarding_id and s.step = 6
      where (e.granted and not %1$s or not e.granted and %1$s and s.status = 'COMPLETED')
      """.replace("%1$s", RUNS);

  private final JdbcClient jdbc;
  private final OnboardingLocks locks;
  private final Memberships memberships;
  private final TransactionTemplate transaction;

  ExtraUnitGrants(JdbcClient jdbc, OnboardingLocks locks, Memberships memberships, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.locks = locks;
    this.memberships = memberships;
    this.transaction = transaction;
  }

  /**
   * Gives and takes what is due on a day, each municipality in a transaction of its own; several nodes may do so at once.
   * Whoever is to be approved again keeps what he has until then. What fails for one municipality is thrown when all others
   * had their turn.
   *
   * @return in how many municipalities something changed
   */
  public int apply(LocalDate today) {
    List<UUID> due = jdbc.sql("select distinct e.onboarding_id " + FROM).param("today", today).query(UUID.class).list();
    Each.inTurn(due, onboarding -> transaction.executeWithoutResult(status -> apply(onboarding, today, JOB)),
        onboarding -> log.error("Extra units of onboarding {} are left as they were until the next run", onboarding));
    return due.size();
  }

  /**
   * The same for one municipality, locked, in the caller's transaction; not when its onboarding was cancelled. Units that were taken off the step's list are left, too.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void apply(UUID onboarding, LocalDate today, String by) {
    Onboarding move = locks.locked(onboarding);
    if (move.state() == OnboardingState.CANCELLED) {
      return;
    }
    List<String> users = jdbc.sql("""
            select distinct user_id from onboarding_person
            where onboarding_id = ? and role = 'USER' and user_id is not null
              and decision <> 'PENDING'""")
        .param(onboarding).query(String.class).list();
    memberships.settle(move, users, today, by);
    jdbc.sql("update onboarding_extra_unit set granted = exists (select 1 from onboarding_person p where p.id = person_id"
            + " and p.decision = 'APPROVED' and :today between from_on and until_on)"
            + " where id in (select e.id " + FROM + " and e.onboarding_id = :onboarding)")
        .param("today", today).param("onboarding", onboarding).update();
  }

  /** None is given any more: the onboarding was cancelled. Takes part in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(UUID onboarding) {
    jdbc.sql("update onboarding_extra_unit set granted = false where onboarding_id = ? and granted").param(onboarding)
        .update();
  }
}
