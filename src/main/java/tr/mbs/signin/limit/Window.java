package tr.mbs.signin.limit;

import java.time.Duration;

/**
 * How often something may be done in a span of time, which begins with the first time.
 *
 * @param scope  what is counted, at most 20 characters
 * @param limit  this often
 * @param length of the span
 * @param rests  whether whoever reaches the limit waits a whole span from then on, not only the rest of this one
 */
public record Window(String scope, int limit, Duration length, boolean rests) {

  public Window(String scope, int limit, Duration length) {
    this(scope, limit, length, false);
  }

  Window resting() {
    return new Window(scope, limit, length, true);
  }
}
