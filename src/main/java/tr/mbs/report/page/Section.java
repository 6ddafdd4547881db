package tr.mbs.report.page;

import tr.mbs.report.picture.Picture;
import tr.mbs.report.sheet.Table;

/**
 * A part of a page: a table, and the picture of it.
 *
 * @param table   its key is the section's too
 * @param picture null without one
 */
public record Section(Table table, Picture picture) {

  public static Section of(Table table) {
    return new Section(table, null);
  }
}
