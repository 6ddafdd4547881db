package tr.mbs.csv;

import java.util.List;

/**
 * A line as it stands in a file; its text form names nobody.
 *
 * @param number  of the line in the file; the header is 1 unless blank lines stand above it
 * @param columns that were asked for, in that order
 * @param values  one for each of them; {@code null} when the line has another width than the header
 */
public record CsvLine(int number, List<String> columns, List<String> values) {

  /** @param column one of those that were asked for */
  public String get(String column) {
    return values.get(columns.indexOf(column));
  }

  @Override
  public String toString() {
    return "CsvLine[" + number + "]";
  }
}
