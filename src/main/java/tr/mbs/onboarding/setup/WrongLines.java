package tr.mbs.onboarding.setup;

import java.util.List;
import tr.mbs.kernel.Refusal;

/** What is wrong with the lines of a file: nothing of it is stored. */
public final class WrongLines extends RuntimeException {

  /** @param column header, or {@code null} for the line as a whole */
  public record Line(int number, String column, Refusal refusal) {
  }

  private final transient List<Line> lines;

  private WrongLines(List<Line> lines) {
    super("Wrong lines", null, false, false);
    this.lines = List.copyOf(lines);
  }

  /** @throws WrongLines when there are any */
  public static void requireNone(List<Line> lines) {
    if (!lines.isEmpty()) {
      throw new WrongLines(lines);
    }
  }

  /** In the order in which they were found. */
  public List<Line> lines() {
    return lines;
  }

  /** How many lines of the file are wrong. */
  public long count() {
    return lines.stream().map(Line::number).distinct().count();
  }
}
