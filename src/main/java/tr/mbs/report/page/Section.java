package tr.mbs.report.page;

import tr.mbs.report.sheet.Table;

/**
 * A part of a page: a table, and the picture of it.
 *
 * @param table   its key is the section's too
 * @param picture what the fragment of its class in {@code report/pictures.html} draws; null without one
 */
public record Section(Table table, Object picture) {

  public static Section of(Table table) {
    return new Section(table, null);
  }

  /** Which fragment draws it; empty without a picture. */
  public String fragment() {
    return picture == null ? "" : switch (picture.getClass().getSimpleName()) {
      case "Bars" -> "bars";
      case "StackedBars" -> "stacked";
      case "Lines" -> "line";
      case "TileMap" -> "map";
      case "ProcessPicture" -> "process";
      default -> throw new IllegalStateException("No fragment draws " + picture.getClass());
    };
  }
}
