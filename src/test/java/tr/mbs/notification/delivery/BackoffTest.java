package tr.mbs.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

  @Test
  void thePausesDoubleUpToTenMinutes() {
    assertThat(IntStream.rangeClosed(1, 9).mapToObj(BackoffTest::seconds))
        .containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 600L, 600L, 600L);
  }

  @Test
  void aDayOfAttemptsIsEnough() {
    Duration day = IntStream.range(1, Backoff.MAX_ATTEMPTS).mapToObj(BackoffTest::pause)
        .reduce(Duration.ZERO, Duration::plus);
    assertThat(day).isBetween(Duration.ofHours(23), Duration.ofHours(25));
    assertThat(Backoff.afterAttempts(Backoff.MAX_ATTEMPTS, false)).isEmpty();
  }

  private static long seconds(int attempts) {
    return pause(attempts).toSeconds();
  }

  private static Duration pause(int attempts) {
    return Backoff.afterAttempts(attempts, false).orElseThrow();
  }
}
