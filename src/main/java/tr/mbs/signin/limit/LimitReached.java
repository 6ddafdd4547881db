package tr.mbs.signin.limit;

import java.time.Duration;

/** Somebody did something too often. He is told so, and how long he should wait; nothing else has happened. */
public class LimitReached extends RuntimeException {

  /** Whose limit it is. */
  public enum Limit {
    /** A browser asks for codes too quickly. */
    PAUSE,
    /** A browser has asked for its codes. */
    BROWSER,
    /** From one address or network too many codes were asked for. */
    ADDRESS,
    /** The whole system has sent its codes. */
    SYSTEM,
    /** From one source too many wrong passwords came. */
    PASSWORDS
  }

  private final Limit limit;
  private final Duration left;

  LimitReached(Limit limit, Duration left) {
    super(limit.name(), null, false, false);
    this.limit = limit;
    this.left = left;
  }

  public Limit limit() {
    return limit;
  }

  /** Until it makes sense to try again; whole seconds, one at least. */
  public Duration left() {
    return left.isZero() || left.isNegative() ? Duration.ofSeconds(1) : left;
  }
}
