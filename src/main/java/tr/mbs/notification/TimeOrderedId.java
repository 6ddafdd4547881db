package tr.mbs.notification;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUIDs of version 7 (RFC 9562 §5.7): milliseconds first, so new rows go to the end of the primary key's index. Those of
 * one node rise within a millisecond too (§6.2, method 1: a counter behind the time), so that messages keep their order.
 */
public final class TimeOrderedId {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int COUNTER_BITS = 12;
  private static final AtomicLong LAST = new AtomicLong();

  private TimeOrderedId() {
  }

  /** Nothing that was made before has a greater one: the primary key finds what was made since. */
  public static UUID firstSince(Instant time) {
    return new UUID(time.toEpochMilli() << 16, 0);
  }

  static UUID next() {
    long now = System.currentTimeMillis() << COUNTER_BITS;
    // A counter that runs over takes the next millisecond; a clock that is set back waits for nothing.
    long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
    long counter = tick & (1 << COUNTER_BITS) - 1;
    long variant = 0x8000_0000_0000_0000L | RANDOM.nextLong() >>> 2;
    return new UUID(tick >>> COUNTER_BITS << 16 | 0x7000L | counter, variant);
  }
}
