package tr.mbs.notification.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.notification.Channel;
import tr.mbs.notification.gateway.Delivery;

/**
 * Empties the outbox: leases a few messages in a short transaction, sends them outside it, and writes down what became
 * of each. Any number of nodes may do so at once. A node that dies between sending and writing leaves a lease that runs
 * out; its message is sent again only if the provider would recognise it, else it is UNSURE.
 */
@Component
class Deliverer {

  static final int BATCH = 20;

  private static final Logger log = LoggerFactory.getLogger(Deliverer.class);
  private static final Duration LONGEST_RUN = Duration.ofSeconds(20);
  private static final Delivery NOT_REPORTED = Delivery.unsure("the sending node did not report");

  private final MessageQueue queue;
  private final TransactionTemplate transaction;

  Deliverer(MessageQueue queue, TransactionTemplate transaction) {
    this.queue = queue;
    this.transaction = transaction;
  }

  /** Sends what is due on one channel; stops early when the gateway is in trouble, the next run tries again. */
  void run(Channel channel, Gateway gateway) {
    long start = System.nanoTime();
    boolean more = true;
    while (more && within(LONGEST_RUN, start)) {
      more = sendBatch(channel, gateway);
    }
  }

  /** @return whether there may be more to send now */
  private boolean sendBatch(Channel channel, Gateway gateway) {
    long start = System.nanoTime();
    List<QueuedMessage> leased = transaction.execute(status -> claim(channel, gateway));
    Queue<QueuedMessage> untried = new ArrayDeque<>(leased);
    boolean goOn = true;
    try {
      while (goOn && !untried.isEmpty() && within(MessageQueue.LEASE.dividedBy(2), start)) {
        goOn = send(untried.remove(), gateway);
      }
    } finally {
      queue.release(untried);
    }
    return goOn && leased.size() == BATCH;
  }

  private List<QueuedMessage> claim(Channel channel, Gateway gateway) {
    List<QueuedMessage> due = queue.due(channel, BATCH);
    due.stream().filter(message -> message.state() == MessageState.SENDING)
        .forEach(message -> record(message, Verdict.of(NOT_REPORTED, message.attempts(), gateway.recognisesKeys())));
    return queue.lease(due.stream().filter(message -> message.state() == MessageState.QUEUED).toList());
  }

  /** @return false when the gateway is in trouble */
  private boolean send(QueuedMessage message, Gateway gateway) {
    Verdict verdict = verdict(message, gateway);
    record(message, verdict);
    return verdict.isFinal() && verdict.state() != MessageState.UNSURE;
  }

  private Verdict verdict(QueuedMessage message, Gateway gateway) {
    if (message.decoy()) {
      return Verdict.DISCARDED;
    }
    if (message.outlived()) {
      return Verdict.OUTLIVED;
    }
    return queue.open(message)
        .map(text -> Verdict.of(gateway.send(message, text), message.attempts(), gateway.recognisesKeys()))
        .orElse(Verdict.UNREADABLE);
  }

  private void record(QueuedMessage message, Verdict verdict) {
    boolean recorded = queue.record(message, verdict);
    if (!recorded) {
      log.warn("Message {} took longer than its lease and is in other hands; here it ended {}", message,
          verdict.state());
    } else if (verdict.state() == MessageState.FAILED || verdict.state() == MessageState.UNSURE) {
      log.warn("Message {} ended {} after {} attempts: {}", message, verdict.state(), message.attempts(),
          verdict.error());
    }
  }

  private static boolean within(Duration limit, long start) {
    return System.nanoTime() - start < limit.toNanos();
  }
}
