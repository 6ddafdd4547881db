package tr.mbs.csv;

/** Text for a cell of a CSV or XLSX file. */
public final class SpreadsheetText {

  private static final String BEGINS_A_FORMULA = "=+-@\t\r";

  private SpreadsheetText() {
  }

  /**
   * The text as no spreadsheet takes it for a formula: {@code =HYPERLINK("…")} gets an apostrophe in front, whatever else
   * stays as it is.
   */
  public static String harmless(String text) {
    return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
