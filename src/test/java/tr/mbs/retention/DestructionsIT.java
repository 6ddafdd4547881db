package tr.mbs.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tr.mbs.retention.Destructions.BATCH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.retention.RetentionRule.Schedule;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.measure.Statements;

/** The job in the night of a day long ago, when nothing of other tests was there yet. */
@Tag("h2")
@ApplicationTest
class DestructionsIT {

  private static final LocalDate LAST_DAY = LocalDate.of(1994, 3, 27);

  @Autowired
  private ApplicationContext context;
  @Autowired
  private RetentionRules rules;
  @Autowired
  private List<Destruction> destructions;
  @Autowired
  private DestructionLog log;
  @Autowired
  private JdbcClient jdbc;

  /** In the night of that day, at another second for each test. */
  private final Instant night = LocalDate.of(2005, 1, 2).atTime(3, 30).atZone(IstanbulTime.ZONE).toInstant()
      .plusMillis(ThreadLocalRandom.current().nextInt(3_600_000));

  @BeforeEach
  void nothingElseIsDue() {
    job(night.minusMillis(1)).run(Schedule.NIGHTLY, () -> true);
  }

  @Test
  void whatIsDueGoesInBatchesAndEachHasItsLine() throws Exception {
    Retirees retirees = new Retirees(context, 2 * BATCH + 7, LAST_DAY);
    Instant later = night.plusSeconds(1);
    Statements statements = Statements.of(() -> job(later).run(Schedule.NIGHTLY, () -> true));
    assertThat(retirees.named()).isZero();
    assertThat(retirees.reachable()).isZero();
    assertThat(lines("person", later)).containsExactly(BATCH, BATCH, 7);
    assertThat(jdbc.sql("select detail from audit_entry where action = 'data-destroy' and subject_id = 'person'"
            + " and detail like ?").param("%" + dueBefore(later)).query(String.class).list())
        .hasSize(3).allMatch(detail -> detail.startsWith("ANONYMISE "));
    // The database's time and the rules; three batches of five statements; one for each of the twelve other rules.
    assertThat(statements.count()).as(statements.toString()).isEqualTo(2 + 3 * 5 + 12);
  }

  @Test
  void aNodeWhoseClockIsAheadDestroysNothingTooEarly() {
    Retirees retirees = new Retirees(context, 1, LocalDate.now().minusYears(9));
    job(Instant.parse("2100-01-01T00:00:00Z")).run(Schedule.NIGHTLY, () -> true);
    assertThat(retirees.named()).isEqualTo(1);
    assertThat(retirees.reachable()).isZero();
  }

  @Test
  void nothingDueLeavesNoLine() {
    Instant later = night.plusSeconds(1);
    assertThat(job(later).run(Schedule.NIGHTLY, () -> true)).isZero();
    assertThat(lines("person", later)).isEmpty();
  }

  @Test
  void aNodeThatIsStoppedEndsItsBatchAndTheNextRunGoesOn() {
    Retirees retirees = new Retirees(context, BATCH + 3, LAST_DAY);
    Iterator<Boolean> once = List.of(true).iterator();
    BooleanSupplier untilStopped = () -> once.hasNext() && once.next();
    assertThat(job(night).run(Schedule.NIGHTLY, untilStopped)).isEqualTo(BATCH);
    assertThat(retirees.named()).isEqualTo(3);
    assertThat(job(night).run(Schedule.NIGHTLY, () -> true)).isEqualTo(3);
    assertThat(lines("person", night)).containsExactly(BATCH, 3);
    assertThat(retirees.named()).isZero();
  }

  @Test
  void aNodeThatDiesInABatchLeavesNothingDestroyedWithoutItsLine() {
    Retirees retirees = new Retirees(context, BATCH + 3, LAST_DAY);
    int[] calls = {0};
    Destructions dying = job(destruction -> destruction.kind().equals("person") ? failing(destruction,
        () -> ++calls[0] == 2) : destruction);
    assertThatThrownBy(() -> dying.run(Schedule.NIGHTLY, () -> true)).isInstanceOf(QueryTimeoutException.class);
    assertThat(lines("person", night)).containsExactly(BATCH);
    assertThat(retirees.named()).isEqualTo(3);
    assertThat(job(night).run(Schedule.NIGHTLY, () -> true)).isEqualTo(3);
    assertThat(retirees.named()).isZero();
  }

  @Test
  void aRuleThatFailsDoesNotKeepTheOthersFromTheirTurn() {
    Retirees retirees = new Retirees(context, 1, LAST_DAY);
    Destructions job = job(destruction -> destruction.kind().equals("person") ? failing(destruction, () -> true)
        : destruction);
    assertThatThrownBy(() -> job.run(Schedule.NIGHTLY, () -> true)).isInstanceOf(QueryTimeoutException.class);
    assertThat(retirees.named()).isEqualTo(1);
    assertThat(retirees.reachable()).isZero();
    assertThat(lines("mandate-contact", night)).containsExactly(1);
  }

  @Test
  void everyRuleOfAJobIsCarriedOutBySomebodyAndNobodyActsWithoutARule() {
    assertThat(destructions).extracting(Destruction::kind).containsExactlyInAnyOrderElementsOf(rules.all().stream()
        .filter(rule -> rule.schedule() != Schedule.ELSEWHERE).map(RetentionRule::kind).toList());
  }

  private Destructions job(Instant now) {
    return Jobs.at(now, context);
  }

  private Destructions job(UnaryOperator<Destruction> replacement) {
    return Jobs.at(night, context, replacement);
  }

  /** Does its work and then loses the database. */
  private static Destruction failing(Destruction destruction, BooleanSupplier now) {
    return new Destruction() {
      @Override
      public String kind() {
        return destruction.kind();
      }

      @Override
      public int destroy(Instant before, int most) {
        int destroyed = destruction.destroy(before, most);
        if (now.getAsBoolean()) {
          throw new QueryTimeoutException("The database is gone");
        }
        return destroyed;
      }
    };
  }

  private static Instant dueBefore(Instant now) {
    return now.atZone(IstanbulTime.ZONE).minusYears(10).toInstant();
  }

  /** How many each line tells of, the oldest first, of a run at that time. */
  private List<Integer> lines(String kind, Instant now) {
    RetentionRule rule = rules.all().stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow();
    Instant dueBefore = rule.dueBefore(now);
    List<Integer> destroyed = new ArrayList<>();
    DestructionLog.Page page = log.page(kind, Long.MAX_VALUE);
    page.lines().stream().filter(line -> line.dueBefore().equals(dueBefore))
        .forEach(line -> destroyed.add(0, line.destroyed()));
    return destroyed;
  }
}
