package tr.mbs.notification.delivery;

import java.time.Duration;
import java.util.Optional;

/** When a message that could not be sent is tried again: 5, 10, 20 … s, then every ten minutes for a day. */
final class Backoff {

  static final int MAX_ATTEMPTS = 150;

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int LAST_DOUBLING = 7;

  private Backoff() {
  }

  /** @return the pause after this many attempts (from 1), or empty when there were enough */
  static Optional<Duration> afterAttempts(int attempts) {
    if (attempts >= MAX_ATTEMPTS) {
      return Optional.empty();
    }
    Duration pause = FIRST.multipliedBy(1L << Math.min(attempts - 1, LAST_DOUBLING));
    return Optional.of(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
  }
}
