package tr.mbs.report.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** Up to three lines over months, each named at its end. */
public record Lines(Caption caption, List<Mark> axis, List<Mark> months, List<Line> lines, double left, double right) implements Picture {

  @Override
  public String fragment() {
    return "line";
  }

  public static final int MOST_LINES = 3;
  public static final int HEIGHT = 240;

  private static final int SIZE = 13;
  private static final int LINE = 16;
  private static final int TOP = 12;
  private static final int BOTTOM = 210;
  /** For the names at the lines' ends. */
  private static final int NAMES = 116;
  private static final int GAP = 8;
  private static final int STRETCHES = 4;
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  /** @param values one for each month, 0 or more; null where there is none, which leaves a gap */
  public record Series(String name, List<Double> values) {
  }

  /** A value at the axis, with its y, or a month below it, with its x. */
  public record Mark(String text, double place) {
  }

  /**
   * @param number from 1, of its colour and dashes
   * @param paths  a stretch of points "x,y x,y" for each stretch of months without a gap
   * @param points where each month's value is; the last one is the line's end
   * @param name   in lines, below them the last value
   */
  public record Line(int number, List<String> paths, List<Point> points, List<String> name, String last, double top) {

    public double baseline(int line) {
      return top + LINE * (line + 1) - 4;
    }
  }

  public record Point(double x, double y) {

    @Override
    public String toString() {
      return x + "," + y;
    }
  }

  /**
   * @param series at most {@link #MOST_LINES}, each with a value for each month
   * @param words  what is written for a value, at the lines' ends and at the axis: "12,3 gün"
   * @throws IllegalArgumentException when there are more series, or one has more or fewer values
   */
  public static Lines of(Caption caption, List<String> months, List<Series> series, DoubleFunction<String> words) {
    if (series.size() > MOST_LINES || series.stream().anyMatch(line -> line.values().size() != months.size())) {
      throw new IllegalArgumentException("At most " + MOST_LINES + " lines, and each has a value for each month");
    }
    double most = series.stream().flatMap(line -> line.values().stream()).filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue).max().orElse(0);
    double step = step(most);
    int steps = Math.max(1, (int) Math.ceil(most / step - 1e-9));
    List<Mark> axis = IntStream.rangeClosed(0, steps)
        .mapToObj(mark -> new Mark(words.apply(mark * step), y(mark, steps))).toList();
    double left = Lettering.tenth(axis.stream().mapToDouble(mark -> Lettering.width(mark.text(), SIZE)).max().orElse(0) + GAP);
    double right = Bars.WIDTH - NAMES;
    double wide = months.size() > 1 ? (right - left) / (months.size() - 1) : 0;
    List<Line> lines = new ArrayList<>();
    for (Series one : series) {
      lines.add(line(lines.size() + 1, one, words, value -> y(value / step, steps), month -> left + month * wide));
    }
    return new Lines(caption, axis, months(months, left, wide), apart(lines), left, right);
  }

  /** The smallest round step that leads over the largest value in a few stretches. */
  private static double step(double most) {
    if (most <= 0) {
      return 1;
    }
    double unit = Math.pow(10, Math.floor(Math.log10(most / STRETCHES)));
    for (double round : ROUND) {
      if (round * unit * STRETCHES >= most - 1e-9) {
        return round * unit;
      }
    }
    return most;
  }

  private static double y(double steps, int all) {
    return Lettering.tenth(BOTTOM - (BOTTOM - TOP) * steps / all);
  }

  /** As many months as can be read beside each other, the last one always. */
  private static List<Mark> months(List<String> months, double left, double wide) {
    double longest = months.stream().mapToDouble(month -> Lettering.width(month, SIZE)).max().orElse(0) + GAP;
    int every = wide > 0 ? (int) Math.max(1, Math.ceil(longest / wide)) : 1;
    return IntStream.range(0, months.size()).filter(month -> (months.size() - 1 - month) % every == 0)
        .mapToObj(month -> new Mark(months.get(month), Lettering.tenth(left + month * wide))).toList();
  }

  private static Line line(int number, Series series, DoubleFunction<String> words, DoubleFunction<Double> y,
      DoubleFunction<Double> x) {
    List<String> paths = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    StringBuilder path = new StringBuilder();
    Double last = null;
    for (int month = 0; month <= series.values().size(); month++) {
      Double value = month < series.values().size() ? series.values().get(month) : null;
      if (value != null) {
        points.add(new Point(Lettering.tenth(x.apply(month)), y.apply(value)));
        path.append(path.isEmpty() ? "" : " ").append(points.get(points.size() - 1));
        last = value;
      } else if (!path.isEmpty()) {
        paths.add(path.toString());
        path.setLength(0);
      }
    }
    List<String> name = Lettering.lines(series.name(), SIZE, NAMES - GAP);
    double end = points.isEmpty() ? BOTTOM : points.get(points.size() - 1).y();
    return new Line(number, List.copyOf(paths), List.copyOf(points), name, last == null ? "" : words.apply(last),
        end - (name.size() + 1) * LINE / 2.0);
  }

  /** Names that would cover each other are moved down, and up again from the lower edge. */
  private static List<Line> apart(List<Line> lines) {
    List<Line> sorted = new ArrayList<>(lines.stream().sorted(Comparator.comparing(Line::top)).toList());
    double free = 0;
    for (int place = 0; place < sorted.size(); place++) {
      Line line = sorted.get(place);
      sorted.set(place, moved(line, Math.max(line.top(), free)));
      free = sorted.get(place).top() + height(line);
    }
    double limit = HEIGHT;
    for (int place = sorted.size() - 1; place >= 0; place--) {
      Line line = sorted.get(place);
      sorted.set(place, moved(line, Math.min(line.top(), limit - height(line))));
      limit = sorted.get(place).top();
    }
    return sorted.stream().sorted(Comparator.comparing(Line::number)).toList();
  }

  private static Line moved(Line line, double top) {
    return new Line(line.number(), line.paths(), line.points(), line.name(), line.last(), Lettering.tenth(top));
  }

  private static double height(Line line) {
    return (line.name().size() + 1) * LINE + 4;
  }
}
