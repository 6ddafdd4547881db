package tr.mbs.request.process.lastday;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.calendar.Deadlines;
import tr.mbs.request.Request;
import tr.mbs.request.Requests;
import tr.mbs.request.process.RequestProcess;
import tr.mbs.workflow.round.Each;

/**
 * Lets open requests follow a calendar that has changed, some at a time. Each request says by which calendar its last days
 * were counted, and is written together with its movement and its tasks: whatever was not reached, because a node died or an
 * officer had it, is what the next run finds, and nothing else. So is what a node counted by a copy that was a minute old.
 */
@Component
class LastDays {

  /** So many in a transaction: an officer who decides one of them waits for some tenths of a second. */
  private static final int BATCH = 50;

  private static final Logger log = LoggerFactory.getLogger(LastDays.class);

  private final Requests requests;
  private final Deadlines deadlines;
  private final RequestProcess process;
  private final TransactionTemplate transaction;
  private final int batch;

  @Autowired
  LastDays(Requests requests, Deadlines deadlines, RequestProcess process, PlatformTransactionManager transactions) {
    this(requests, deadlines, process, transactions, BATCH);
  }

  LastDays(Requests requests, Deadlines deadlines, RequestProcess process, PlatformTransactionManager transactions, int batch) {
    this.requests = requests;
    this.deadlines = deadlines;
    this.process = process;
    this.transaction = new TransactionTemplate(transactions);
    this.batch = batch;
  }

  /**
   * Takes all that were counted by an older calendar. One that fails keeps none of the others from their turn, and is
   * thrown when all had theirs.
   *
   * @param goOn asked before each batch
   * @return of how many requests a last day moved
   */
  int follow(BooleanSupplier goOn) {
    List<UUID> behind = transaction.execute(status -> requests.countedBefore(deadlines.refreshed()));
    int[] moved = {0};
    Each.inTurn(whileTrue(goOn, batches(behind)), ids -> moved[0] += together(ids),
        ids -> Each.inTurn(ids, id -> moved[0] += alone(id), id -> log.error("The last days of request {} stay behind", id)));
    return moved[0];
  }

  private int together(List<UUID> ids) {
    try {
      return move(ids);
    } catch (OptimisticLockingException | ConcurrencyFailureException overtaken) {
      // An officer took one of the tasks at the same moment.
      return ids.stream().mapToInt(this::alone).sum();
    }
  }

  private int alone(UUID id) {
    try {
      return move(List.of(id));
    } catch (OptimisticLockingException | ConcurrencyFailureException overtaken) {
      log.info("Somebody works on request {}: its last days wait for the next run", id);
      return 0;
    }
  }

  /** The request first and then its tasks, as in every move of a request. */
  private int move(List<UUID> ids) {
    return transaction.execute(status -> {
      List<Request> moved = requests.recount(ids);
      moved.forEach(request -> process.takeOverEverywhere(request.lastDay(), request.getId()));
      return moved.size();
    });
  }

  private List<List<UUID>> batches(List<UUID> all) {
    List<List<UUID>> batches = new ArrayList<>();
    for (int first = 0; first < all.size(); first += batch) {
      batches.add(all.subList(first, Math.min(first + batch, all.size())));
    }
    return batches;
  }

  private static <T> Iterable<T> whileTrue(BooleanSupplier goOn, List<T> things) {
    Iterator<T> all = things.iterator();
    return () -> new Iterator<>() {
      @Override
      public boolean hasNext() {
        return all.hasNext() && goOn.getAsBoolean();
      }

      @Override
      public T next() {
        return all.next();
      }
    };
  }
}
