package tr.mbs.report.page;

import java.util.Locale;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.report.figure.CasesBehind;
import tr.mbs.report.question.Question;
import tr.mbs.report.question.Readers.Reader;
import tr.mbs.report.question.ReportFilter;

/**
 * Who asks what, and in which language.
 *
 * @param filter   as the reader's address has it, with what his scope adds
 * @param question the same, understood
 */
public record Asked(Reader reader, ReportFilter filter, Question question, Locale locale) {

  /** The address of the requests behind a figure. @param what of {@link CasesBehind} */
  public String cases(CasesBehind what) {
    return cases(filter, what);
  }

  String cases(ReportFilter narrower, CasesBehind what) {
    return narrower.address("/raporlar/vakalar").queryParam("ne", what.address()).encode().build().toUriString();
  }

  /** The address of a page about one il, and so on. */
  static String page(ReportFilter narrower, String page) {
    return narrower.address("/raporlar/" + page).encode().build().toUriString();
  }

  ReportFilter at(String unit) {
    return filter.unit(new UnitCode(unit).value());
  }
}
