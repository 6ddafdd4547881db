package tr.mbs.report.picture;

import java.util.Map;
import java.util.function.DoubleFunction;

/** Turkey as 81 tiles of the same size, coloured in five steps of which each has as many of them. */
public record TileMap(Caption caption) {

  /**
   * @param text the value in words
   * @param href where the il is explained, or null
   */
  public record Value(double value, String text, String href) {
  }

  /**
   * @param values by plate, "01" to "81"; an il that is missing here is drawn without a value
   * @param words  for the limits of the steps: "12,3 gün"
   */
  public static TileMap of(Caption caption, Map<String, Value> values, DoubleFunction<String> words) {
    throw new UnsupportedOperationException();
  }
}
