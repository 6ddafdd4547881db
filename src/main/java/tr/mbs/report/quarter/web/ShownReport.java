package tr.mbs.report.quarter.web;

import java.util.List;
import tr.mbs.report.quarter.Content;
import tr.mbs.report.quarter.SignedReport;
import tr.mbs.report.sheet.Table;

/**
 * A report as somebody reads it.
 *
 * @param title   "Üç Aylık Rapor, Temmuz–Eylül 2026"
 * @param unit    the body as it is called, or was called when it was signed
 * @param about   what it is, a sentence each
 * @param tables  what the reader may see
 * @param signed  null for a draft
 * @param latest  the latest version that was signed; 0 when none was
 * @param content all of it, for who signs it
 */
record ShownReport(String title, String unit, List<String> about, List<Table> tables, SignedReport signed, int latest,
    Content content) {

  /** Which one it is; 0 for a draft. */
  public int version() {
    return signed == null ? 0 : signed.version();
  }
}
