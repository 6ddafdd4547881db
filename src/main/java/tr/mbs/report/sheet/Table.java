package tr.mbs.report.sheet;

import java.util.List;

/**
 * A table of a report.
 *
 * @param key of its name among the messages: {@code report.table.<key>}, and of its file in an address
 */
public record Table(String key, List<Column> columns, List<Row> rows) {

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(row + " does not fit " + columns);
      }
    }
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Whether any of its rows has too few cases behind it. */
  public boolean hasFew() {
    return rows.stream().anyMatch(Row::few);
  }
}
