package tr.mbs.report.picture;

import java.util.List;
import java.util.function.DoubleFunction;

/** Up to three lines over months, each named at its end. */
public record Lines(Caption caption) {

  /** @param values one for each month, 0 or more; null where there is none, which leaves a gap */
  public record Series(String name, List<Double> values) {
  }

  /** @param words what is written for a value, at the lines' ends and at the axis: "12,3 gün" */
  public static Lines of(Caption caption, List<String> months, List<Series> series, DoubleFunction<String> words) {
    throw new UnsupportedOperationException();
  }
}
