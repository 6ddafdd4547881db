package tr.mbs.request.stage;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the stages of all requests from their movements again, some requests at a time, and holds them against those that
 * are kept. Requests may be moved meanwhile. A run that was cut short is begun anew: what it has mended is equal then.
 */
@Component
public class StageRecount {

  private static final int PORTION = 1_000;

  /**
   * @param requests  how many there were
   * @param differing of how many what is kept was another
   * @param first     the first of those; null when there was none
   */
  public record Result(long requests, long differing, UUID first) {
  }

  private final JdbcTemplate jdbc;
  private final TransactionTemplate comparison;
  private final TransactionTemplate mending;

  public StageRecount(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    comparison = new TransactionTemplate(transactions);
    comparison.setReadOnly(true);
    // One picture of the database: a request that is moved meanwhile is seen before that or after.
    comparison.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    mending = new TransactionTemplate(transactions);
  }

  /** @param mend whether what differs is kept as the movements make it from now on */
  public Result run(boolean mend) {
    long requests = 0;
    long differing = 0;
    UUID first = null;
    StageBook book = new StageBook(jdbc);
    List<UUID> ids = next(book, StageBook.START);
    while (!ids.isEmpty()) {
      List<UUID> portion = ids;
      List<UUID> others = comparison.execute(status -> book.differing(portion));
      if (mend && !others.isEmpty()) {
        mending.executeWithoutResult(status -> book.mend(others));
      }
      requests += ids.size();
      differing += others.size();
      first = first == null && !others.isEmpty() ? others.get(0) : first;
      ids = next(book, ids.get(ids.size() - 1));
    }
    return new Result(requests, differing, first);
  }

  /** Those of these requests whose stages are kept otherwise than their movements make them. */
  public List<UUID> differing(List<UUID> ids) {
    return comparison.execute(status -> new StageBook(jdbc).differing(ids));
  }

  private List<UUID> next(StageBook book, UUID after) {
    return comparison.execute(status -> book.next(after, PORTION));
  }
}
