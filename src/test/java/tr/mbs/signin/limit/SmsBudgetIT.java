package tr.mbs.signin.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.testing.ApplicationTest;

/** What the whole system sends: what a minute or a day no longer holds is not sent, and uses up nothing else. */
@ApplicationTest
class SmsBudgetIT {

  @Autowired
  private SmsBudget budget;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void aCodeCountsForTheMinuteAndTheDay() {
    assertThat(spend(false)).isTrue();
    assertThat(used()).containsExactly(1, 1);
  }

  @Test
  void aDecoyUsesUpNothing() {
    assertThat(spend(true)).isFalse();
    assertThat(used()).containsExactly(0, 0);
  }

  @Test
  void whatAFullMinuteRefusesIsLeftForTheRestOfTheDay() {
    spend(false);
    jdbc.sql("update signin_window set used = 300 where scope = 'sms-minute'").update();
    assertThat(spend(false)).isFalse();
    assertThat(used()).containsExactly(301, 1);
  }

  private boolean spend(boolean decoy) {
    return transaction.execute(status -> budget.spend(decoy));
  }

  /** Of the minute and of the day. */
  private List<Integer> used() {
    return budget.spans().stream().map(budget::used).toList();
  }
}
