package tr.mbs.registry.handover;

import java.util.List;

/**
 * A line of the file as it stands there; its text form names nobody.
 *
 * @param number of the line in the file; the header is 1
 * @param values one for each {@link Column}, in order; {@code null} when the line has another width than the header or
 *               cannot be opened any more
 */
record HandoverLine(int number, List<String> values) {

  String value(Column column) {
    return values.get(column.ordinal());
  }

  @Override
  public String toString() {
    return "HandoverLine[" + number + "]";
  }
}
