package tr.mbs.report.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Five steps that values are coloured in, from 1 (least) to 5 (most).
 *
 * @param limits the four values that steps 1 to 4 end with; each belongs to the lower step
 * @param most   the largest of the values
 */
public record Steps(List<Double> limits, double most) {

  public static final int COUNT = 5;

  /**
   * A step's place in the legend.
   *
   * @param from words for the value above which it begins; null for the first
   * @param to   words for the value that it ends with; null for the last
   */
  public record Range(Shade shade, String from, String to) {
  }

  /** Each step has as many of the values: for comparing many of a kind. Equal values are in one step. */
  public static Steps equalNumbers(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    List<Double> limits = new ArrayList<>();
    for (int step = 1; step < COUNT; step++) {
      limits.add(sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(sorted.length * step / (double) COUNT) - 1)]);
    }
    return new Steps(limits, most(values));
  }

  /** Each step is as wide, about a fifth of the largest value, in round numbers: for seeing what outweighs the rest. */
  public static Steps equalWidths(Collection<Double> values) {
    double most = most(values);
    double width = most <= 0 ? 0
        : BigDecimal.valueOf(most / COUNT).round(new MathContext(2, RoundingMode.CEILING)).doubleValue();
    return new Steps(DoubleStream.of(1, 2, 3, 4).map(step -> step * width).boxed().toList(), most);
  }

  private static double most(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /** @return 1 to 5; the first when all values are the same */
  public int of(double value) {
    return 1 + (int) limits.stream().filter(limit -> value > limit).count();
  }

  /** The legend: the steps that a value can be in, with their limits in words. */
  public List<Range> ranges(DoubleFunction<String> words) {
    List<Range> ranges = new ArrayList<>();
    for (int step = 1; step <= COUNT; step++) {
      double from = step == 1 ? Double.NEGATIVE_INFINITY : limits.get(step - 2);
      double to = step == COUNT ? most : limits.get(step - 1);
      if (from < to) {
        ranges.add(new Range(Shade.of(step), step == 1 ? null : words.apply(from), step == COUNT ? null : words.apply(to)));
      }
    }
    return List.copyOf(ranges);
  }
}
