package tr.mbs.notification.delivery;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.Delivery.Outcome;

/**
 * Sends one message: leases it in a short transaction, hands it over outside it, and writes down what became of it. Any
 * number of senders on any number of nodes may do so at once. A node that dies between handing over and writing leaves a
 * lease that runs out; its message is sent again only if the provider would recognise it, else it is UNSURE.
 */
@Component
class Deliverer {

  /** What a turn came to. */
  enum Turn {
    /** Nothing is due, or the budget is used up. */
    IDLE,
    /** A message is done with, or waits for its next attempt because of itself. */
    WORKED,
    /** Nobody took the message, or nobody knows: perhaps no provider works at the moment. */
    IN_TROUBLE
  }

  private static final Logger log = LoggerFactory.getLogger(Deliverer.class);
  /**
   * Of the pages' connections, how many the senders of a node hold at once for messages that can wait: a slow database must
   * leave some to people. Codes do not wait here; there is one connection for each of their few senders.
   */
  static final int BOOKS_AT_ONCE = 6;
  /** With the wait of each, and of others for the books, still about as long as the lease. */
  private static final int MOST_TRIES = 5;
  private static final Delivery NOT_REPORTED = Delivery.unsure("the sending node did not report");

  private final MessageQueue queue;
  private final Carriers carriers;
  private final Budgets budgets;
  private final ProviderWeights weights;
  private final TransactionTemplate transaction;
  private final Semaphore books = new Semaphore(BOOKS_AT_ONCE, true);

  Deliverer(MessageQueue queue, Carriers carriers, Budgets budgets, ProviderWeights weights,
      TransactionTemplate transaction) {
    this.queue = queue;
    this.carriers = carriers;
    this.budgets = budgets;
    this.weights = weights;
    this.transaction = transaction;
  }

  private record Leased(QueuedMessage message, List<Carrier> route) {
  }

  /**
   * Takes a turn in a lane.
   *
   * @param underWay is told when a message was found, before it is sent: there may be more for others
   */
  Turn turn(Lane lane, Runnable underWay) {
    Optional<Leased> leased = atTheBooks(lane.secret(), () -> transaction.execute(status -> lease(lane)));
    if (leased.isEmpty()) {
      return Turn.IDLE;
    }
    underWay.run();
    return send(leased.get().message(), leased.get().route());
  }

  private Optional<Leased> lease(Lane lane) {
    Optional<QueuedMessage> due = queue.next(lane);
    while (due.filter(message -> message.state() == MessageState.SENDING).isPresent()) {
      due.ifPresent(this::settle);
      due = queue.next(lane);
    }
    return due.filter(budgets::take).map(message -> {
      List<Carrier> route = carriers.route(message);
      String first = route.stream().map(Carrier::name).findFirst().orElse(message.provider());
      return new Leased(queue.lease(message, first), route);
    });
  }

  /** A message whose sender never said what became of it. */
  private void settle(QueuedMessage lost) {
    Verdict verdict = lost.decoy() ? Verdict.DISCARDED : carriers.named(lost)
        .map(carrier -> Verdict.of(NOT_REPORTED, lost, carrier)).orElseGet(() -> Verdict.lost(lost.provider()));
    report(lost, queue.record(lost, verdict), verdict);
  }

  private Turn send(QueuedMessage message, List<Carrier> route) {
    if (message.decoy()) {
      return done(message, Verdict.DISCARDED);
    }
    if (message.life().isNegative()) {
      return done(message, Verdict.OUTLIVED);
    }
    if (route.isEmpty()) {
      return done(message, Verdict.lost(message.provider()));
    }
    return queue.open(message).map(text -> hand(message, text, route))
        .orElseGet(() -> done(message, Verdict.UNREADABLE));
  }

  private Turn done(QueuedMessage message, Verdict verdict) {
    report(message, persistently(message, verdict), verdict);
    return Turn.WORKED;
  }

  /** Offers it to one after the other until somebody may have it. */
  private Turn hand(QueuedMessage message, String text, List<Carrier> route) {
    Carrier carrier = route.get(0);
    Delivery delivery = offer(message, text, carrier);
    for (Carrier next : route.subList(1, route.size())) {
      if (delivery.outcome() != Outcome.LATER
          || !atTheBooks(message.secret(), () -> queue.handTo(message, next.name()))) {
        break;
      }
      carrier = next;
      delivery = offer(message, text, carrier);
    }
    done(message, Verdict.of(delivery, message, carrier));
    if (delivery.outcome() == Outcome.RECIPIENT_LATER && !message.secret()) {
      atTheBooks(false, () -> queue.holdBack(message));
    }
    return isTrouble(delivery) ? Turn.IN_TROUBLE : Turn.WORKED;
  }

  private Delivery offer(QueuedMessage message, String text, Carrier carrier) {
    if (message.life().isNegative()) {
      return Delivery.later("not sent within its life");
    }
    Delivery delivery = carrier.send().send(message, text);
    if (isTrouble(delivery)) {
      atTheBooks(message.secret(), () -> weights.failed(carrier.name()));
    }
    return delivery;
  }

  private static boolean isTrouble(Delivery delivery) {
    return delivery.outcome() == Outcome.LATER || delivery.outcome() == Outcome.UNSURE;
  }

  private static void report(QueuedMessage message, boolean recorded, Verdict verdict) {
    if (!recorded) {
      log.warn("Message {} took longer than its lease and is in other hands; here it ended {}", message,
          verdict.state());
    } else if (verdict.state() == MessageState.FAILED || verdict.state() == MessageState.UNSURE) {
      log.warn("Message {} ended {} after {} attempts: {}", message, verdict.state(), message.attempts(),
          verdict.error());
    }
  }

  /** What is known must not be lost to a moment without database; each try waits for a connection as long as a page. */
  private boolean persistently(QueuedMessage message, Verdict verdict) {
    for (int tries = 1; tries < MOST_TRIES; tries++) {
      try {
        return atTheBooks(message.secret(), () -> queue.record(message, verdict));
      } catch (DataAccessException e) {
        log.warn("What became of {} could not be written, {}: {}", message, verdict.state(), e.getClass().getName());
      }
    }
    return atTheBooks(message.secret(), () -> queue.record(message, verdict));
  }

  private void atTheBooks(boolean secret, Runnable work) {
    atTheBooks(secret, () -> {
      work.run();
      return null;
    });
  }

  /** With one connection at most, outside of which nothing of this class speaks to the database. */
  private <T> T atTheBooks(boolean secret, Supplier<T> work) {
    if (secret) {
      return work.get();
    }
    books.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      books.release();
    }
  }
}
