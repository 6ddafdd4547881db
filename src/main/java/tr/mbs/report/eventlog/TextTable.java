package tr.mbs.report.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table for a terminal: names to the left, figures to the right. */
final class TextTable {

  private static final String GAP = "  ";

  private final int names;
  private final List<List<String>> rows = new ArrayList<>();

  /** @param names how many columns hold names; they come first */
  TextTable(int names) {
    this.names = names;
  }

  /** @param cells as many as in every other row */
  TextTable row(List<String> cells) {
    rows.add(cells);
    return this;
  }

  @Override
  public String toString() {
    int[] widths = IntStream.range(0, rows.get(0).size())
        .map(column -> rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0)).toArray();
    return rows.stream()
        .map(row -> IntStream.range(0, widths.length)
            .mapToObj(column -> padded(row.get(column), widths[column], column < names))
            .collect(Collectors.joining(GAP)).stripTrailing() + "\n")
        .collect(Collectors.joining());
  }

  private static String padded(String cell, int width, boolean left) {
    String blanks = " ".repeat(width - width(cell));
    return left ? cell + blanks : blanks + cell;
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
