package tr.mbs.testing.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.testing.BackgroundJobs;

/**
 * The application's clock in tests. It is the machine's until a test stops it at a time of its own, and again when that
 * test is over. All tests of a JVM share it, so whoever stops it lets the jobs stand still ({@link BackgroundJobs#pause}):
 * a job that believes in that time would do the work of years, and the scheduler compare its clock with the database's.
 * <p>
 * What the database and the engine write by their own clocks stays as it is: messages, sessions, limits, audit.
 */
@Component
@Primary
public class MovableClock extends Clock {

  private final AtomicReference<Instant> stopped = new AtomicReference<>();

  /** Stands still there from now on: {@code 2028-05-04T16:00}, as a clock on the wall in Istanbul shows it. */
  public void stopAt(String istanbulTime) {
    stopped.set(LocalDateTime.parse(istanbulTime).atZone(IstanbulTime.ZONE).toInstant());
  }

  /** It is now again. */
  public void goOn() {
    stopped.set(null);
  }

  @Override
  public Instant instant() {
    Instant moment = stopped.get();
    return moment == null ? Instant.now() : moment;
  }

  @Override
  public ZoneId getZone() {
    return IstanbulTime.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
