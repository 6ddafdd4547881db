package tr.mbs.site.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Refusal;

/** Where long work begins and ends. */
class LongWorkTest {

  private final TransactionTemplate transaction = new TransactionTemplate(new Transactions());

  @Test
  void endsWithTheWork() {
    assertThat(LongWork.call(LongWork::isGoingOn)).isTrue();
    assertThat(LongWork.isGoingOn()).isFalse();
  }

  @Test
  void endsWithWorkThatFailsToo() {
    Refusal refusal = Refusal.field("file", "registry.import.action");
    assertThatThrownBy(() -> LongWork.run(() -> {
      throw refusal;
    })).isSameAs(refusal);
    assertThat(LongWork.isGoingOn()).isFalse();
  }

  @Test
  void insideLongWorkIsOne() {
    LongWork.run(() -> {
      LongWork.run(() -> assertThat(LongWork.isGoingOn()).isTrue());
      assertThat(LongWork.isGoingOn()).as("the outer goes on").isTrue();
    });
  }

  @Test
  void doesNotBeginInATransaction() {
    transaction.executeWithoutResult(status -> assertThatIllegalStateException().isThrownBy(() -> LongWork.run(() -> {
    })).withMessageContaining("outside a transaction"));
  }

  @Test
  void mayHaveATransactionInWhichLongWorkIsMet() {
    LongWork.run(() -> transaction.executeWithoutResult(status -> assertThat(LongWork.call(LongWork::isGoingOn)).isTrue()));
  }

  /** Of no database. */
  private static final class Transactions extends AbstractPlatformTransactionManager {

    @Override
    protected Object doGetTransaction() {
      return this;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
      // Nothing is behind it.
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      // Nothing was changed.
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
      // Nothing was changed.
    }
  }
}
