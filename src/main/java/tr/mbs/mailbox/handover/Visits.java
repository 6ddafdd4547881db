package tr.mbs.mailbox.handover;

import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.client.RestClientException;
import tr.mbs.mailbox.account.Mailboxes;
import tr.mbs.site.database.LongWork;

/** The visits of one run, a few beside each other: most of a visit is waiting for the mail server. */
final class Visits {

  /** A tenth of the connections that a node may have to the mail server: muhtars come meanwhile. */
  private static final int AT_ONCE = 4;
  /** So many failures one after the other are the mail server's or the database's, and no mailbox's. */
  private static final int PATIENCE = 20;

  private static final Logger log = LoggerFactory.getLogger(Visits.class);

  /** A mailbox that another mandate's holder is to have. */
  record Due(UUID mailbox, String address, String office, UUID mandate) {
  }

  private final Mailboxes mailboxes;
  private final Handover handover;
  private final BooleanSupplier goOn;
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();

  /** @param goOn asked before each visit, on any thread */
  Visits(Mailboxes mailboxes, Handover handover, BooleanSupplier goOn) {
    this.mailboxes = mailboxes;
    this.handover = handover;
    this.goOn = goOn;
  }

  /** How many mailboxes were handed over. */
  int done() {
    return done.get();
  }

  /** Whether nobody has stopped the run, and it is not for nothing. */
  boolean goOn() {
    return failures.get() < PATIENCE && goOn.getAsBoolean();
  }

  /** Visits these, and comes back when all have been; what fails is left for the next run. */
  void make(List<Due> due) {
    // In one call: a call for each would be a fifth of its visit.
    boolean closed = handover.closeConnections(due.stream().map(Due::address).toList());
    Queue<Due> waiting = new ConcurrentLinkedQueue<>(due);
    ExecutorService visitors = Executors.newFixedThreadPool(AT_ONCE);
    try {
      for (Future<Object> visitor : visitors.invokeAll(Collections.nCopies(AT_ONCE,
          Executors.callable(() -> LongWork.run(() -> work(waiting, closed)))))) {
        visitor.get();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      failures.set(PATIENCE);
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    } finally {
      visitors.shutdown();
    }
  }

  private void work(Queue<Due> waiting, boolean closed) {
    for (Due next = waiting.poll(); next != null && goOn(); next = waiting.poll()) {
      try {
        if (handOver(next, closed)) {
          done.incrementAndGet();
        }
        failures.set(0);
      } catch (VisitFailed | DataAccessException | TransactionException | RestClientException failed) {
        failures.incrementAndGet();
        // Its class alone: what a database says may name somebody.
        log.warn("A mailbox could not be handed over, and is next time: {}",
            failed instanceof VisitFailed ? failed.getMessage() : failed.getClass().getName());
      }
    }
  }

  /** @return false when it is left for another time, or to somebody else who is at it */
  private boolean handOver(Due due, boolean closed) {
    var mailbox = mailboxes.ofOffice(due.office()).orElseThrow();
    Handover.Progress progress;
    do {
      progress = handover.handOver(mailbox, due.mandate(), closed);
    } while (progress == Handover.Progress.MORE && goOn());
    return progress == Handover.Progress.DONE;
  }
}
