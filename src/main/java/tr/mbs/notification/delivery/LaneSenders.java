package tr.mbs.notification.delivery;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import tr.mbs.notification.delivery.Deliverer.Turn;

/**
 * The senders of one lane on this node: none while there is nothing to send, at most a given number, and a single one
 * while nobody takes anything.
 */
class LaneSenders {

  /** What a sender does with each message. */
  @FunctionalInterface
  interface Work {

    /** @param underWay to be called when there was a message, before it is sent */
    Turn turn(Runnable underWay);
  }

  private static final Logger log = LoggerFactory.getLogger(LaneSenders.class);
  private static final Duration SHORTEST_REST = Duration.ofSeconds(1);

  private final String name;
  private final Work work;
  private final int number;
  private final Duration longestRest;
  private final BooleanSupplier paused;
  private final Semaphore free;
  private final ExecutorService threads;

  private volatile boolean closed;
  private volatile long restsUntil = System.nanoTime();
  private volatile int troubles;

  /**
   * @param longestRest between two messages while nobody takes anything
   * @param paused      whether senders are to stand still now
   */
  LaneSenders(String name, Work work, int number, Duration longestRest, BooleanSupplier paused) {
    this.name = name;
    this.work = work;
    this.number = number;
    this.longestRest = longestRest;
    this.paused = paused;
    this.free = new Semaphore(number);
    this.threads = Executors.newCachedThreadPool(new CustomizableThreadFactory("send-" + name + "-") {
      @Override
      public Thread createThread(Runnable sender) {
        Thread thread = super.createThread(sender);
        thread.setUncaughtExceptionHandler((broken, why) -> brokeOff(why));
        return thread;
      }
    });
  }

  /** Lets one more sender look whether there is something to send, unless enough are at work or the lane rests. */
  void wake() {
    boolean alone = troubles == 0 || free.availablePermits() == number;
    if (alone && mayWork() && free.tryAcquire()) {
      begin();
    }
  }

  /** Whoever wakes another has a message in hand, and must not lose it because the node begins to stop just now. */
  private void begin() {
    try {
      threads.execute(this::send);
    } catch (RejectedExecutionException closing) {
      free.release();
    }
  }

  /** Lets each sender end with the message it has. */
  void close() {
    closed = true;
    threads.shutdown();
  }

  void awaitEnd(Duration longest) {
    try {
      if (!threads.awaitTermination(longest.toSeconds(), TimeUnit.SECONDS)) {
        log.warn("Lane {} is still waiting for an answer and leaves its lease to run out", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send() {
    try {
      boolean goOn = true;
      while (goOn && mayWork()) {
        goOn = turn() == Turn.WORKED;
      }
    } finally {
      free.release();
    }
  }

  private Turn turn() {
    Turn turn = Turn.IN_TROUBLE;
    try {
      turn = work.turn(this::wake);
      return turn;
    } finally {
      rest(turn);
    }
  }

  /**
   * One message that goes wrong may be the fault of that message. When the next does too, nobody takes anything, and one
   * message in some seconds is enough to find out when that is over. What breaks off is such a message too.
   */
  private synchronized void rest(Turn turn) {
    if (turn == Turn.WORKED) {
      troubles = 0;
    } else if (turn == Turn.IN_TROUBLE) {
      Duration rest = SHORTEST_REST.multipliedBy(troubles);
      restsUntil = System.nanoTime() + (rest.compareTo(longestRest) < 0 ? rest : longestRest).toNanos();
      troubles++;
    }
  }

  /** The text of what broke off may hold what was sent: only its kind and its place are said. */
  private void brokeOff(Throwable why) {
    log.error("A sender of lane {} broke off: {} at {}", name, why.getClass().getName(),
        Stream.of(why.getStackTrace()).findFirst().map(Object::toString).orElse("an unknown place"));
  }

  private boolean mayWork() {
    return !closed && !paused.getAsBoolean() && System.nanoTime() - restsUntil >= 0;
  }
}
