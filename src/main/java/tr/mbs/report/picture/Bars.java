package tr.mbs.report.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Horizontal bars, one below the other, each under its name; the largest is as wide as the picture.
 *
 * @param height of the whole picture, which is {@link #WIDTH} units wide
 */
public record Bars(Caption caption, List<Bar> bars, int height, boolean linked) implements Picture {

  @Override
  public String fragment() {
    return "bars";
  }

  /** Narrow as a phone, so that letters are letters there too. */
  public static final int WIDTH = 340;

  static final int SIZE = 14;
  static final int LINE = 18;
  private static final int THICKNESS = 14;
  private static final int SPACE = 14;
  /** Between a name and the value on its line. */
  private static final int GAP = 12;

  /**
   * @param value 0 or more
   * @param text  the value in words
   * @param href  where it is explained, or null
   */
  public record Row(String label, double value, String text, String href) {
  }

  /**
   * @param top   of all that belongs to the row
   * @param label its name, in lines; the value stands on the last one
   * @param bar   where the bar begins, below the label
   */
  public record Bar(Row row, List<String> label, double top, double bar, double width, double height) {

    public double baseline(int line) {
      return Bars.baseline(top, line);
    }
  }

  public static Bars of(Caption caption, List<Row> rows) {
    double most = rows.stream().mapToDouble(Row::value).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    double top = 0;
    for (Row row : rows) {
      List<String> label = label(row.label(), row.text());
      double bar = top + label.size() * LINE + 2;
      bars.add(new Bar(row, label, top, bar, most > 0 ? Lettering.tenth(WIDTH * row.value() / most) : 0, THICKNESS));
      top = bar + THICKNESS + SPACE;
    }
    return new Bars(caption, List.copyOf(bars), (int) Math.max(top - SPACE, 1), rows.stream().anyMatch(row -> row.href() != null));
  }

  /** A row's name in as many lines as leave room for what is written at the end of the last one. */
  static List<String> label(String name, String text) {
    return Lettering.lines(name, SIZE, WIDTH - GAP - Lettering.width(text, SIZE));
  }

  static double baseline(double top, int line) {
    return top + LINE * (line + 1) - 4;
  }
}
