package tr.mbs.mailbox.write;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tr.mbs.kernel.Refusal;

/**
 * How many hand a mail over at once. Whoever finds no place waits a little; when the server fails, or nobody comes to an end
 * while somebody waits, everybody is turned away for some seconds, so that a server that hangs takes no threads from the rest.
 */
final class Turns {

  static final Duration REST = Duration.ofSeconds(5);

  private final Duration patience;
  private final Semaphore places;
  private final AtomicLong left = new AtomicLong();
  private volatile Long restsSince;

  /** @param patience how long one waits for a place */
  Turns(int most, Duration patience) {
    this.patience = patience;
    this.places = new Semaphore(most, true);
  }

  /** Waits for a place; to be given back by {@link #leave}. @throws Refusal BUSY when there is none */
  void enter() {
    Long since = restsSince;
    if (since != null && System.nanoTime() - since < REST.toNanos()) {
      throw away();
    }
    long leftBefore = left.get();
    try {
      if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        if (left.get() == leftBefore) {
          rest();
        }
        throw away();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw away();
    }
  }

  void leave() {
    left.incrementAndGet();
    places.release();
  }

  /** The server has failed: the next ones need not try. */
  void rest() {
    restsSince = System.nanoTime();
  }

  static Refusal away() {
    return new Refusal(Refusal.Kind.BUSY, "mailbox.write.away");
  }
}
