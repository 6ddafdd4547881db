package tr.mbs.onboarding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Who moves an onboarding, and when. @param by user id */
record Act(String by, Instant at) {

  /** With {@link #time}. */
  static Act now(String by, Clock clock) {
    return new Act(by, time(clock));
  }

  /** As precise as the databases store it. */
  static Instant time(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
