package tr.mbs.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Horizontal bars of parts, each part with its colour and its pattern, and a legend above. */
public record StackedBars(Caption caption, List<Key> legend, List<Bar> bars, int height, boolean linked) implements Picture {

  @Override
  public String fragment() {
    return "stacked";
  }

  /** As many as there are patterns. */
  public static final int MOST_PARTS = 7;

  private static final int SWATCH = 14;
  private static final int LEGEND_LINE = 24;
  private static final int SPACE_IN_LEGEND = 16;
  private static final int THICKNESS = 24;
  private static final int SPACE = 14;
  private static final double BETWEEN = 1.5;
  private static final int VALUE_SIZE = 13;
  /** Around a value, on its plate. */
  private static final int PLATE = 10;

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

  /** @param plate width of the plate that the value is written on; 0 when there is no room for it */
  public record Segment(int part, String name, String text, double x, double width, double plate) {

    /** A little less than its width, so that something divides it from the next. */
    public double drawn() {
      return width > 2 * BETWEEN ? Lettering.tenth(width - BETWEEN) : width;
    }

    public double middle() {
      return Lettering.tenth(x + drawn() / 2);
    }
  }

  public record Bar(Row row, List<String> label, double top, double bar, double height, List<Segment> segments) {

    public double baseline(int line) {
      return Bars.baseline(top, line);
    }
  }

  /**
   * The bar of the largest sum is as wide as the picture.
   *
   * @param parts at most {@link #MOST_PARTS}
   * @throws IllegalArgumentException when there are more parts, or a row has more or fewer values
   */
  public static StackedBars of(Caption caption, List<String> parts, List<Row> rows) {
    return drawn(caption, parts, rows, rows.stream().mapToDouble(StackedBars::sum).max().orElse(0));
  }

  /** As {@link #of}, but every bar is as wide as the picture: its parts are shares of its own sum. */
  public static StackedBars shares(Caption caption, List<String> parts, List<Row> rows) {
    return drawn(caption, parts, rows, 0);
  }

  /** @param whole what is as wide as the picture; 0 for each row's own sum */
  private static StackedBars drawn(Caption caption, List<String> parts, List<Row> rows, double whole) {
    if (parts.size() > MOST_PARTS || rows.stream().anyMatch(row ->
        row.values().size() != parts.size() || row.texts().size() != parts.size())) {
      throw new IllegalArgumentException("A stacked bar has at most " + MOST_PARTS + " parts, and each row a value for each");
    }
    List<Key> legend = legend(parts);
    double top = legend.isEmpty() ? 0 : legend.get(legend.size() - 1).y() + LEGEND_LINE + SPACE;
    List<Bar> bars = new ArrayList<>();
    for (Row row : rows) {
      List<String> label = Bars.label(row.label(), row.total());
      double bar = top + label.size() * Bars.LINE + 2;
      double most = whole > 0 ? whole : sum(row);
      bars.add(new Bar(row, label, top, bar, THICKNESS, segments(parts, row, most)));
      top = bar + THICKNESS + SPACE;
    }
    return new StackedBars(caption, legend, List.copyOf(bars), (int) Math.max(top - SPACE, 1),
        rows.stream().anyMatch(row -> row.href() != null));
  }

  private static List<Key> legend(List<String> parts) {
    List<Key> legend = new ArrayList<>();
    double x = 0;
    double y = 0;
    for (String part : parts) {
      double width = SWATCH + 6 + Lettering.width(part, Bars.SIZE);
      if (x > 0 && x + width > Bars.WIDTH) {
        x = 0;
        y += LEGEND_LINE;
      }
      legend.add(new Key(legend.size() + 1, part, x, y));
      x = Lettering.tenth(x + width + SPACE_IN_LEGEND);
    }
    return List.copyOf(legend);
  }

  private static List<Segment> segments(List<String> parts, Row row, double most) {
    List<Segment> segments = new ArrayList<>();
    double before = 0;
    for (int part : IntStream.range(0, parts.size()).toArray()) {
      double value = row.values().get(part);
      if (value > 0) {
        double x = Lettering.tenth(Bars.WIDTH * before / most);
        double width = Lettering.tenth(Bars.WIDTH * value / most);
        double plate = Lettering.tenth(Lettering.width(row.texts().get(part), VALUE_SIZE) + PLATE);
        segments.add(new Segment(part + 1, parts.get(part), row.texts().get(part), x, width, plate + 4 > width ? 0 : plate));
      }
      before += value;
    }
    return List.copyOf(segments);
  }

  private static double sum(Row row) {
    return row.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
