package tr.mbs.report.path;

import java.time.Duration;
import java.util.Arrays;

/**
 * Durations as a reader wants them, in days of 24 hours.
 *
 * @param number of durations; when it is 0, all but the total are {@link Double#NaN}
 * @param median half of them are no longer; as all percentiles linear between ranks
 * @param p90    nine in ten are no longer
 */
public record Days(long number, double total, double mean, double median, double p90, double p95) {

  private static final double MILLIS = Duration.ofDays(1).toMillis();

  /** No duration at all. */
  public static final Days NONE = of(new long[0]);

  private static final double SECONDS = Duration.ofDays(1).toSeconds();

  /** As a database has counted them, in seconds. @param median null without durations, or when it was not asked for */
  public static Days ofSeconds(long number, double total, Double median, Double p90, Double p95) {
    return new Days(number, total / SECONDS, number == 0 ? Double.NaN : total / SECONDS / number, days(median), days(p90),
        days(p95));
  }

  /** Number, total and mean of both together; of two medians none is known. */
  public Days plus(Days other) {
    long both = number + other.number;
    double days = total + other.total;
    return new Days(both, days, both == 0 ? Double.NaN : days / both, Double.NaN, Double.NaN, Double.NaN);
  }

  private static double days(Double seconds) {
    return seconds == null ? Double.NaN : seconds / SECONDS;
  }

  /** @param millis are sorted by this */
  static Days of(long[] millis) {
    Arrays.sort(millis);
    double total = Arrays.stream(millis).sum() / MILLIS;
    return new Days(millis.length, total, millis.length == 0 ? Double.NaN : total / millis.length,
        percentile(millis, 0.5), percentile(millis, 0.9), percentile(millis, 0.95));
  }

  /** Of four durations the 90th percentile lies seven tenths of the way from the third to the fourth: 0.9 × 3 = 2.7. */
  private static double percentile(long[] sorted, double part) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double rank = part * (sorted.length - 1);
    int below = (int) rank;
    int above = Math.min(below + 1, sorted.length - 1);
    return (sorted[below] + (rank - below) * (sorted[above] - sorted[below])) / MILLIS;
  }
}
