package tr.mbs.signin.limit;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Secrets;
import tr.mbs.site.OnH2;

/** H2 knows no {@code on conflict} and no {@code returning}: a new row is made by itself, once. */
@Component
@OnH2
class H2Windows extends Windows {

  private static final String UPDATE = "select " + COUNT_COLUMNS + " from final table (" + """
        update signin_window set
          used = case when ends_at <= current_timestamp then 1 else used + 1 end,
          ends_at = case when ends_at <= current_timestamp or used + 1 = :restsAt
            then dateadd(second, :seconds, current_timestamp) else ends_at end
        where scope = :scope and subject = :subject)""";

  private final JdbcClient jdbc;
  private final TransactionTemplate alone;

  H2Windows(JdbcClient jdbc, Secrets secrets, PlatformTransactionManager transactions) {
    super(jdbc, secrets);
    this.jdbc = jdbc;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  Count countOne(Window window, byte[] key) {
    return countUp(window, key).orElseGet(() -> {
      begin(window, key);
      return countUp(window, key).orElseThrow();
    });
  }

  private Optional<Count> countUp(Window window, byte[] key) {
    return jdbc.sql(UPDATE)
        .param("scope", window.scope()).param("subject", key).param("seconds", window.length().toSeconds())
        .param("restsAt", window.rests() ? window.limit() : Integer.MAX_VALUE)
        .query(Windows::toCount).optional();
  }

  private void begin(Window window, byte[] key) {
    try {
      alone.executeWithoutResult(status -> jdbc.sql("""
              insert into signin_window (scope, subject, used, ends_at)
              values (?, ?, 0, dateadd(second, ?, current_timestamp))""")
          .params(window.scope(), key, window.length().toSeconds()).update());
    } catch (DuplicateKeyException otherRequestWasFaster) {
      // The row is there, which is all that is wanted.
    }
  }
}
