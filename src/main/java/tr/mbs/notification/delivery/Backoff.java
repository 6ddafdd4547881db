package tr.mbs.notification.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * When a message that could not be sent is tried again: after 10, 20, 40 … s, then every ten minutes, for a day. A code
 * is tried every five seconds, for it lives five minutes only.
 */
final class Backoff {

  /** With the pauses below, as many as a day holds. */
  static final int MAX_ATTEMPTS = 150;

  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration OF_A_CODE = Duration.ofSeconds(5);
  private static final int LAST_DOUBLING = 6;

  private Backoff() {
  }

  /** @return the pause after this many attempts (from 1), or empty when there were enough */
  static Optional<Duration> afterAttempts(int attempts, boolean code) {
    if (attempts >= MAX_ATTEMPTS) {
      return Optional.empty();
    }
    if (code) {
      return Optional.of(OF_A_CODE);
    }
    Duration pause = FIRST.multipliedBy(1L << Math.min(attempts - 1, LAST_DOUBLING));
    return Optional.of(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
  }
}
