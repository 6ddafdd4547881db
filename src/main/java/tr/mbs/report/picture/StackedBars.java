package tr.mbs.report.picture;

import java.util.List;

/** Horizontal bars of parts, each part with its colour and its pattern, and a legend above. */
public record StackedBars(Caption caption, List<Key> legend, List<Bar> bars, double height, boolean linked) {

  /** As many as there are patterns. */
  public static final int MOST_PARTS = 7;

  /**
   * @param values of the parts, in the legend's order, each 0 or more
   * @param texts  the same values in words
   * @param total  what the whole bar is, in words
   * @param href   where it is explained, or null
   */
  public record Row(String label, List<Double> values, List<String> texts, String total, String href) {
  }

  /** @param part from 1, the number of its colour and pattern */
  public record Key(int part, String name, double x, double y) {
  }

  public record Segment(int part, String name, String text, double x, double width) {
  }

  public record Bar(Row row, List<String> label, double top, double bar, List<Segment> segments) {
  }

  /** The bar of the largest sum is as wide as the picture. */
  public static StackedBars of(Caption caption, List<String> parts, List<Row> rows) {
    throw new UnsupportedOperationException();
  }

  /** Every bar is as wide as the picture: its parts are shares of its own sum. */
  public static StackedBars shares(Caption caption, List<String> parts, List<Row> rows) {
    throw new UnsupportedOperationException();
  }
}
