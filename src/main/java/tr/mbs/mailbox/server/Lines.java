package tr.mbs.mailbox.server;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import tr.mbs.mailbox.account.Credentials;

/**
 * How many use the mail server at once, and the lines that lie ready. Whoever finds no place waits a little; when the
 * server fails, or nothing moves while somebody waits, everybody is turned away for some seconds, so that a server that
 * hangs takes no threads from the rest of the portal.
 */
final class Lines {

  static final Duration REST = Duration.ofSeconds(5);
  private static final int MOST_OF_AN_ADDRESS = 2;

  private final int most;
  private final Duration patience;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition moved = lock.newCondition();
  private final Map<String, Integer> places = new HashMap<>();
  /** The one that has lain longest first. */
  private final Deque<Line> ready = new ArrayDeque<>();
  private int taken;
  private long left;
  private long restsSince;
  private boolean rests;

  /**
   * @param most     lines, those that lie ready with those in use
   * @param patience how long one waits for a place
   */
  Lines(int most, Duration patience) {
    this.most = most;
    this.patience = patience;
  }

  /** Waits for a place; to be given back by {@link #leave}. */
  void enter(String address) {
    lock.lock();
    try {
      long nanos = patience.toNanos();
      long leftBefore = left;
      while (turnsAway() || taken == most || places.getOrDefault(address, 0) == MOST_OF_AN_ADDRESS) {
        if (nanos <= 0) {
          if (taken == most && left == leftBefore) {
            rest();
          }
          throw new MailServerAway("all connections are in use");
        }
        nanos = moved.awaitNanos(nanos);
      }
      taken++;
      places.merge(address, 1, Integer::sum);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MailServerAway("interrupted");
    } finally {
      lock.unlock();
    }
  }

  private boolean turnsAway() {
    if (rests && System.nanoTime() - restsSince < REST.toNanos()) {
      throw new MailServerAway("it has just failed");
    }
    rests = false;
    return false;
  }

  /** @param line that may lie ready from now on; null when there is none */
  void leave(String address, Line line) {
    lock.lock();
    try {
      if (line != null) {
        line.layDown();
        ready.addLast(line);
      }
      taken--;
      left++;
      places.computeIfPresent(address, (known, count) -> count == 1 ? null : count - 1);
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The server has failed: who waits need not wait on. */
  void rest() {
    lock.lock();
    try {
      rests = true;
      restsSince = System.nanoTime();
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** A line of his that lies ready, or null. What has to go, so that not too many are open, is added to the list. */
  Line take(Credentials who, List<Line> surplus) {
    lock.lock();
    try {
      for (Iterator<Line> lines = ready.descendingIterator(); lines.hasNext();) {
        Line line = lines.next();
        if (line.owner().equals(who)) {
          lines.remove();
          return line;
        }
      }
      while (taken + ready.size() > most) {
        surplus.add(ready.removeFirst());
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  /** Takes out those that lie ready and are not wanted any more; the caller hangs them up. */
  List<Line> remove(Predicate<Line> unwanted) {
    lock.lock();
    try {
      List<Line> removed = new ArrayList<>(ready.stream().filter(unwanted).toList());
      ready.removeAll(removed);
      return removed;
    } finally {
      lock.unlock();
    }
  }

  /** In use, and ready. */
  int open() {
    lock.lock();
    try {
      return taken + ready.size();
    } finally {
      lock.unlock();
    }
  }
}
