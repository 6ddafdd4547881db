package tr.mbs.notification.delivery;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import tr.mbs.notification.delivery.Deliverer.Turn;

/** The senders of one lane on this node: none while there is nothing to send, at most a given number. */
class LaneSenders {

  private static final Logger log = LoggerFactory.getLogger(LaneSenders.class);
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);

  private final Lane lane;
  private final Deliverer deliverer;
  private final ExecutorService senders;

  private volatile boolean closed;
  private volatile long restsUntil = System.nanoTime();
  private int troubles;

  LaneSenders(Lane lane, Deliverer deliverer, int number) {
    this.lane = lane;
    this.deliverer = deliverer;
    CustomizableThreadFactory threads = new CustomizableThreadFactory("send-" + lane.name().toLowerCase(Locale.ROOT) + "-") {
      @Override
      public Thread createThread(Runnable work) {
        Thread thread = super.createThread(work);
        thread.setUncaughtExceptionHandler((sender, broken) -> brokeOff(broken));
        return thread;
      }
    };
    // No queue: who wakes a sender while all are at work need not, for each looks again when it is done.
    this.senders = new ThreadPoolExecutor(0, number, IDLE.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>(),
        threads, new ThreadPoolExecutor.DiscardPolicy());
  }

  /** Lets one more sender look whether there is something to send, unless all are at work or the lane rests. */
  void wake() {
    if (mayWork()) {
      senders.execute(this::work);
    }
  }

  /** Lets each sender end with the message it has. */
  void close() {
    closed = true;
    senders.shutdown();
  }

  void awaitEnd(Duration longest) {
    try {
      if (!senders.awaitTermination(longest.toSeconds(), TimeUnit.SECONDS)) {
        log.warn("Lane {} is still waiting for an answer and leaves its lease to run out", lane);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    boolean goOn = true;
    while (goOn && mayWork()) {
      goOn = false;
      Turn turn = Turn.IN_TROUBLE;
      try {
        turn = deliverer.turn(lane, this::wake);
        goOn = turn == Turn.WORKED;
      } finally {
        // Also when it broke off: the lease runs out, and the next look goes on.
        rest(turn);
      }
    }
  }

  /**
   * One message that goes wrong may be the fault of that message. When the next does too, nobody takes anything, and one
   * message in some seconds is enough to find out when that is over.
   */
  private synchronized void rest(Turn turn) {
    if (turn == Turn.WORKED) {
      troubles = 0;
    } else if (turn == Turn.IN_TROUBLE) {
      Duration rest = SHORTEST_REST.multipliedBy(troubles);
      restsUntil = System.nanoTime() + (rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST).toNanos();
      troubles++;
    }
  }

  /** The text of what broke off may hold what was sent: only its kind and its place are said. */
  private void brokeOff(Throwable broken) {
    log.error("A sender of lane {} broke off: {} at {}", lane, broken.getClass().getName(), broken.getStackTrace()[0]);
  }

  private boolean mayWork() {
    return !closed && System.nanoTime() - restsUntil >= 0;
  }
}
