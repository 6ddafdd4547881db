package tr.mbs.report.quarter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tr.mbs.report.quarter.Content;
import tr.mbs.report.quarter.Fate;
import tr.mbs.report.quarter.Figures;
import tr.mbs.report.quarter.Line;
import tr.mbs.report.sheet.Column;
import tr.mbs.report.sheet.Row;
import tr.mbs.report.sheet.Table;
import tr.mbs.report.sheet.Words;

/** The tables of a report: the same ones on the page, on paper and in the spreadsheet. */
@Component
class QuarterTables {

  private static final Column WHAT = Column.text("quarterWhat");

  private final Words words;

  QuarterTables(Words words) {
    this.words = words;
  }

  /** @param opens whether the reader may open requests: nobody else reads what stands in them */
  List<Table> of(Content content, boolean opens, Locale locale) {
    return opens ? List.of(figures(content, locale), days(content, locale), reasons(content, locale))
        : List.of(figures(content, locale), days(content, locale));
  }

  private Table figures(Content content, Locale locale) {
    Figures requests = content.requests();
    Figures objections = content.objections();
    List<Row> rows = new ArrayList<>();
    for (Fate fate : Fate.values()) {
      rows.add(Row.of(say("fate." + fate, locale), requests.count(fate), requests.share(fate), objections.count(fate),
          objections.share(fate)));
    }
    rows.add(Row.of(say("total", locale), requests.total(), Double.NaN, objections.total(), Double.NaN).asTotal());
    rows.add(Row.of(say("broughtOver", locale), requests.broughtOver(), Double.NaN, objections.broughtOver(), Double.NaN));
    rows.add(Row.of(say("passedOn", locale), requests.passedOn(), Double.NaN, objections.passedOn(), Double.NaN));
    return new Table("quarterFigures", List.of(WHAT, Column.number("quarterRequests"), Column.share("quarterRequestsShare"),
        Column.number("quarterObjections"), Column.share("quarterObjectionsShare")), rows);
  }

  private Table days(Content content, Locale locale) {
    return new Table("quarterDays", List.of(WHAT, Column.days("quarterRequests"), Column.days("quarterObjections")),
        List.of(Row.of(say("median", locale), content.requests().medianDays(), content.objections().medianDays())));
  }

  private Table reasons(Content content, Locale locale) {
    return new Table("quarterReasons", List.of(Column.text("requestNumber"), Column.text("quarterRound"),
        Column.text("quarterResult"), Column.text("quarterReason")),
        content.unfulfilled().stream().map(line -> row(line, locale)).toList());
  }

  private Row row(Line line, Locale locale) {
    return Row.of(line.number(), say(line.isObjection() ? "round.objection" : "round.request", locale),
        say("fate." + line.fate(), locale), line.reason()).leadingTo("/kurum/talepler/" + line.number());
  }

  private String say(String key, Locale locale) {
    return words.say("quarter." + key, locale);
  }
}
