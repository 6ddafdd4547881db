package tr.mbs.report.page;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tr.mbs.report.figure.Answered;
import tr.mbs.report.figure.Judged;
import tr.mbs.report.figure.StageFigures;
import tr.mbs.report.sheet.Column;
import tr.mbs.report.sheet.Row;
import tr.mbs.report.sheet.Table;
import tr.mbs.report.sheet.Words;

/**
 * "Karşılaştırma": our figures beside those that CİMER and CPGRAMS publish, in their words; and what muhtars say of the
 * results, because closed is not solved. The figures of others are those of domain.md §2.11.
 */
@Component
@Order(6)
class ComparisonReport implements Report {

  private static final double NONE = Double.NaN;
  private static final double CIMER_ANSWERED = 0.968;
  private static final double CIMER_DAYS = 11;

  private final StageFigures figures;
  private final Words words;

  ComparisonReport(StageFigures figures, Words words) {
    this.figures = figures;
    this.words = words;
  }

  @Override
  public String name() {
    return "karsilastirma";
  }

  @Override
  public Content content(Asked asked) {
    Answered answered = figures.answered(asked.question());
    double share = asked.question().unit() != null ? NONE
        : (double) figures.answeredSince(asked.question()) / figures.arrived(asked.question());
    Table others = new Table("comparison", List.of(Column.text("who"), Column.share("answeredShare"), Column.days("mean"),
        Column.days("median"), Column.share("within30"), Column.text("source")), List.of(
        Row.of(words.say("comparison.ours", asked.locale()), share, answered.days().mean(), answered.days().median(),
            answered.share30(), words.say("comparison.ours.source", asked.locale())).from(answered.number()),
        Row.of("CİMER 2025", CIMER_ANSWERED, CIMER_DAYS, NONE, NONE, words.say("comparison.cimer.source", asked.locale())),
        Row.of("CPGRAMS 2025", NONE, NONE, NONE, NONE, words.say("comparison.cpgrams.source", asked.locale()))));
    Judged judged = figures.judged(asked.question());
    Table muhtars = new Table("satisfaction", List.of(Column.number("answered"), Column.number("objections"),
        Column.share("objectionShare"), Column.number("asked"), Column.share("useful"), Column.share("partlyUseful"),
        Column.share("useless")), List.of(Row.of(judged.answers(), judged.objections(),
            (double) judged.objections() / judged.answers(), judged.asked(), (double) judged.yes() / judged.asked(),
            (double) judged.partly() / judged.asked(), (double) judged.no() / judged.asked()).from(judged.asked())));
    return new Content(List.of(), List.of(Section.of(others), Section.of(muhtars)));
  }
}
