package tr.mbs.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tr.mbs.report.figure.Answered;
import tr.mbs.report.figure.Group;
import tr.mbs.report.figure.Open;
import tr.mbs.report.figure.StageFigures;
import tr.mbs.report.picture.Bars;
import tr.mbs.report.question.ReportFilter;
import tr.mbs.report.sheet.Column;
import tr.mbs.report.sheet.Row;
import tr.mbs.report.sheet.Table;
import tr.mbs.report.sheet.Words;

/** "Konular": what is asked for, in which way, and how that is answered. */
@Component
@Order(5)
class SubjectsReport implements Report {

  private final StageFigures figures;
  private final CodeNames names;
  private final Words words;
  private final TablePictures pictures;

  SubjectsReport(StageFigures figures, CodeNames names, Words words, TablePictures pictures) {
    this.figures = figures;
    this.names = names;
    this.words = words;
    this.pictures = pictures;
  }

  @Override
  public String name() {
    return "konular";
  }

  @Override
  public Content content(Asked asked) {
    Row sum = row(words.say("total", asked.locale()), figures.arrived(asked.question()), figures.answered(asked.question()),
        figures.open(asked.question())).asTotal();
    return new Content(List.of(), List.of(
        section(asked, "subjects", Group.SUBJECT, names.subjects(), asked.filter()::subject, sum),
        section(asked, "types", Group.TYPE, names.types(asked.locale()), asked.filter()::type, sum),
        section(asked, "channels", Group.CHANNEL, names.channels(asked.locale()), asked.filter()::channel, sum)));
  }

  private Section section(Asked asked, String key, Group group, Map<String, String> all, Function<String, ReportFilter> one,
      Row sum) {
    Map<String, Long> arrived = figures.arrived(asked.question(), group);
    Map<String, Answered> answered = figures.answered(asked.question(), group);
    Map<String, Open> open = figures.open(asked.question(), group);
    List<Row> rows = new ArrayList<>();
    all.forEach((code, name) -> rows.add(row(name, arrived.getOrDefault(code, 0L),
        answered.getOrDefault(code, Answered.NONE), open.getOrDefault(code, Open.NONE))
        .leadingTo(Asked.page(one.apply(code), "ozet"))));
    rows.add(sum);
    Table table = new Table(key, List.of(Column.text(key), Column.number("arrived"), Column.number("answered"),
        Column.days("median"), Column.days("mean"), Column.share("within15"), Column.share("within30"),
        Column.number("open"), Column.number("overdue")), rows);
    return new Section(table, Bars.of(pictures.caption(table, asked.locale()), pictures.bars(table, 1, asked.locale())));
  }

  private static Row row(String name, long arrived, Answered answered, Open open) {
    return Row.of(name, arrived, answered.number(), answered.days().median(), answered.days().mean(), answered.share15(),
        answered.share30(), open.number(), open.overdue()).from(answered.number());
  }
}
