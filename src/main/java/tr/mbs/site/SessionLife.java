package tr.mbs.site;

import java.time.Duration;

/**
 * How long the session of somebody who signed in may still last, as pages tell it. {@code signin} leaves it with each
 * request, under the name {@link #ATTRIBUTE}.
 *
 * @param idle ends after this time without a request; each request begins it anew
 * @param left ends after this time in any case
 */
public record SessionLife(Duration idle, Duration left) {

  public static final String ATTRIBUTE = SessionLife.class.getName();

  /** Until it ends when nothing more is asked. */
  public Duration untilEnd() {
    return idle.compareTo(left) < 0 ? idle : left;
  }

  /** Whether asking for more time would give any. */
  public boolean extendable() {
    return idle.compareTo(left) < 0;
  }
}
