package tr.mbs.report.sheet;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A row of a table.
 *
 * @param cells as the columns want them, null for an empty one
 * @param href  where the row is explained; null when nowhere
 * @param few   whether so little stands behind it that it says little
 * @param total whether it is the sum of the others
 */
public record Row(List<Object> cells, String href, boolean few, boolean total) {

  /** Behind fewer cases than these a median says little. */
  public static final long FEW = 10;

  public Row {
    cells = Collections.unmodifiableList(cells);
  }

  public static Row of(Object... cells) {
    return new Row(Arrays.asList(cells), null, false, false);
  }

  public Row leadingTo(String address) {
    return new Row(cells, address, few, total);
  }

  /** @param number how many cases stand behind it; none at all need no warning */
  public Row from(long number) {
    return new Row(cells, href, number > 0 && number < FEW, total);
  }

  public Row asTotal() {
    return new Row(cells, href, few, true);
  }
}
