package tr.mbs.request.filing;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.site.OnH2;

/** H2 knows no {@code on conflict} and no {@code returning}: the row of a new year is made by itself, once. */
@Component
@OnH2
class H2RequestNumbers extends RequestNumbers {

  private final JdbcClient jdbc;
  private final TransactionTemplate alone;

  H2RequestNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  int nextSequence(int year) {
    return countUp(year).orElseGet(() -> {
      begin(year);
      return countUp(year).orElseThrow();
    });
  }

  private Optional<Integer> countUp(int year) {
    return jdbc.sql("""
            select last_number from final table (
              update request_counter set last_number = last_number + 1 where for_year = ?)""")
        .param(year).query(Integer.class).optional();
  }

  private void begin(int year) {
    try {
      alone.executeWithoutResult(status -> jdbc.sql("insert into request_counter (for_year, last_number) values (?, 0)")
          .param(year).update());
    } catch (DuplicateKeyException otherFilingWasFaster) {
      // The row is there, which is all that is wanted.
    }
  }
}
