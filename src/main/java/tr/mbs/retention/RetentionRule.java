package tr.mbs.retention;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tr.mbs.kernel.IstanbulTime;

/**
 * How long one kind of data is kept.
 *
 * @param kind   name of the kind; {@code retention.kind.<kind>} and its like are its words
 * @param length how many units; {@code null} when no period can be named
 * @param unit   {@code null} with {@code length}
 * @param ground legal ground, in Turkish
 */
public record RetentionRule(String kind, Method method, Schedule schedule, Integer length, ChronoUnit unit,
    String ground) {

  /** What happens to the data when its time is over. */
  public enum Method {
    /** The row goes. */
    DELETE,
    /** What identifies a person goes; the row stays, because others stand on it. */
    ANONYMISE,
    /** It stays, or goes only when somebody decides so. */
    KEEP
  }

  /** When it happens. */
  public enum Schedule {
    NIGHTLY,
    /** For what is kept for days only. */
    HOURLY,
    /** Not by these jobs: it ends by itself, or stays. */
    ELSEWHERE
  }

  /** What began to count before this moment is due now; years and months are those of Istanbul's calendar. */
  Instant dueBefore(Instant now) {
    return now.atZone(IstanbulTime.ZONE).minus(length, unit).toInstant();
  }
}
