package tr.mbs.report.quarter;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a body and quarter, of requests or of objections.
 *
 * @param counts        of each column; none is missing
 * @param broughtOver   of the total: what the body had when the quarter began
 * @param passedOn      of {@link Fate#CARRIED}: what another body got
 * @param medianSeconds of the stays by which the body answered; null without an answer
 */
public record Figures(Map<Fate, Long> counts, long broughtOver, long passedOn, Long medianSeconds) {

  private static final double SECONDS_OF_A_DAY = 86_400;

  public Figures {
    Map<Fate, Long> all = new EnumMap<>(Fate.class);
    for (Fate fate : Fate.values()) {
      all.put(fate, counts.getOrDefault(fate, 0L));
    }
    counts = Collections.unmodifiableMap(all);
  }

  static Figures of(List<Line> lines) {
    Map<Fate, Long> counts = new EnumMap<>(Fate.class);
    lines.forEach(line -> counts.merge(line.fate(), 1L, Long::sum));
    return new Figures(counts, lines.stream().filter(Line::broughtOver).count(),
        lines.stream().filter(Line::passedOn).count(),
        median(lines.stream().filter(line -> line.fate().isAnswer()).map(Line::seconds).sorted().toList()));
  }

  public long count(Fate fate) {
    return counts.get(fate);
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** From 0 to 1, of all that were not withdrawn; {@link Double#NaN} for those, and when there are none. */
  public double share(Fate fate) {
    return fate == Fate.WITHDRAWN ? Double.NaN : (double) count(fate) / (total() - count(Fate.WITHDRAWN));
  }

  /** In days of 24 hours; {@link Double#NaN} without an answer. */
  public double medianDays() {
    return medianSeconds == null ? Double.NaN : medianSeconds / SECONDS_OF_A_DAY;
  }

  /** The middle one; between two of them, the whole second in the middle. */
  private static Long median(List<Long> sorted) {
    if (sorted.isEmpty()) {
      return null;
    }
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
