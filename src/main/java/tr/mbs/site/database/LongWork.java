package tr.mbs.site.database;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work that may wait for one statement longer than a person waits for a page: the start, imports, hand-overs, retention,
 * exports, reports. On PostgreSQL its thread gets connections that have the time, of a pool of their own
 * ({@code TwoPools}); pages keep theirs, and their limit. Long work inside long work is one.
 */
public final class LongWork {

  private static final ThreadLocal<Boolean> GOING_ON = ThreadLocal.withInitial(() -> false);

  private LongWork() {
  }

  /**
   * Does the work on this thread.
   *
   * @return what the work returns; its exceptions come through
   * @throws IllegalStateException in a transaction of the caller: that has its connection already
   */
  public static <T> T call(Supplier<T> work) {
    if (isGoingOn()) {
      return work.get();
    }
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      throw new IllegalStateException("Long work begins outside a transaction, which would keep it on a page's connection");
    }
    GOING_ON.set(true);
    try {
      return work.get();
    } finally {
      GOING_ON.remove();
    }
  }

  /** The same for work that returns nothing. */
  public static void run(Runnable work) {
    call(() -> {
      work.run();
      return null;
    });
  }

  static boolean isGoingOn() {
    return GOING_ON.get();
  }
}
