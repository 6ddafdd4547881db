package tr.mbs.notification;

import java.security.SecureRandom;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562 §5.7): milliseconds first, so new rows go to the end of the primary key's index. */
final class TimeOrderedId {

  private static final SecureRandom RANDOM = new SecureRandom();

  private TimeOrderedId() {
  }

  static UUID next() {
    long version = 0x7000L | RANDOM.nextInt(0x1000);
    long variant = 0x8000_0000_0000_0000L | RANDOM.nextLong() >>> 2;
    return new UUID(System.currentTimeMillis() << 16 | version, variant);
  }
}
