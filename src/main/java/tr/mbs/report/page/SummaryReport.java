package tr.mbs.report.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.report.figure.CasesBehind;
import tr.mbs.report.figure.Answered;
import tr.mbs.report.figure.Group;
import tr.mbs.report.figure.Open;
import tr.mbs.report.figure.StageFigures;
import tr.mbs.report.picture.Bars;
import tr.mbs.report.picture.Lines;
import tr.mbs.report.picture.TileMap;
import tr.mbs.report.question.Period;
import tr.mbs.report.question.Question;
import tr.mbs.report.question.ReportFilter;
import tr.mbs.report.sheet.Column;
import tr.mbs.report.sheet.Row;
import tr.mbs.report.sheet.Table;
import tr.mbs.report.sheet.Words;

/** "Özet": what was asked, how much was answered and how fast, against earlier, and where. */
@Component
@Order(1)
class SummaryReport implements Report {

  private static final List<Column> PLACES = List.of(Column.text("place"), Column.number("arrived"),
      Column.number("answered"), Column.days("median"), Column.share("within30"), Column.number("open"),
      Column.number("overdue"));
  private static final int MEDIAN = 3;

  private final StageFigures figures;
  private final CodeNames names;
  private final Words words;
  private final TablePictures pictures;

  SummaryReport(StageFigures figures, CodeNames names, Words words, TablePictures pictures) {
    this.figures = figures;
    this.names = names;
    this.words = words;
    this.pictures = pictures;
  }

  @Override
  public String name() {
    return "ozet";
  }

  @Override
  public Content content(Asked asked) {
    Question question = asked.question();
    long arrived = figures.arrived(question);
    Answered answered = figures.answered(question);
    long withdrawn = figures.withdrawn(question);
    Open open = figures.open(question);
    List<Section> sections = new ArrayList<>();
    sections.add(Section.of(periods(asked, arrived, answered, withdrawn)));
    sections.add(months(asked));
    if (question.unit() == null) {
      Row sum = row(words.say("total", asked.locale()), arrived, answered, open).asTotal();
      sections.add(question.plate() == null ? provinces(asked, sum) : districts(asked, sum));
    }
    return new Content(List.of(
        headline(asked, "arrived", arrived, CasesBehind.ARRIVED, false),
        headline(asked, "answered", answered.number(), CasesBehind.ANSWERED, false),
        headline(asked, "open", open.number(), CasesBehind.OPEN, false),
        headline(asked, "overdue", open.overdue(), CasesBehind.OVERDUE, open.overdue() > 0)), sections);
  }

  private Headline headline(Asked asked, String key, long number, CasesBehind behind, boolean late) {
    return new Headline(key, words.cell(Column.number(key), number, asked.locale()),
        asked.reader().opens() ? asked.cases(behind) : null, late);
  }

  private Table periods(Asked asked, long arrived, Answered answered, long withdrawn) {
    Period period = asked.question().period();
    List<Row> rows = List.of(row(asked, "now", period, arrived, answered, withdrawn),
        row(asked, "before", period.before()), row(asked, "yearBefore", period.yearBefore()));
    return new Table("periods", List.of(Column.text("period"), Column.number("arrived"), Column.number("answered"),
        Column.number("withdrawn"), Column.days("median"), Column.days("mean"), Column.days("p90"), Column.share("within15"),
        Column.share("within30")), rows);
  }

  private Row row(Asked asked, String key, Period period) {
    Question then = asked.question().in(period);
    return row(asked, key, period, figures.arrived(then), figures.answered(then), figures.withdrawn(then));
  }

  private Row row(Asked asked, String key, Period period, long arrived, Answered answered, long withdrawn) {
    String name = words.say("period." + key, asked.locale(), IstanbulTime.numericDate(period.first()),
        IstanbulTime.numericDate(period.last()));
    return Row.of(name, arrived, answered.number(), withdrawn, answered.days().median(), answered.days().mean(),
        answered.days().p90(), answered.share15(), answered.share30()).from(answered.number());
  }

  private Section months(Asked asked) {
    Map<String, Long> arrived = figures.arrived(asked.question(), Group.MONTH);
    Map<String, Answered> answered = figures.answered(asked.question(), Group.MONTH);
    TreeSet<String> found = new TreeSet<>(arrived.keySet());
    found.addAll(answered.keySet());
    List<Row> rows = months(found).stream().map(month -> Row.of(names.month(month, asked.locale()), arrived.getOrDefault(month, 0L),
        answered.getOrDefault(month, Answered.NONE).number())).toList();
    Table table = new Table("months", List.of(Column.text("month"), Column.number("arrived"), Column.number("answered")), rows);
    if (rows.size() < 2) {
      return Section.of(table);
    }
    return new Section(table, Lines.of(pictures.caption(table, asked.locale()),
        rows.stream().map(row -> (String) row.cells().get(0)).toList(),
        List.of(series(table, 1, asked), series(table, 2, asked)),
        value -> words.cell(Column.number(""), Math.round(value), asked.locale())));
  }

  /** From the first to the last, those without a record too. */
  private static List<String> months(TreeSet<String> found) {
    return found.isEmpty() ? List.of() : Stream.iterate(YearMonth.parse(found.first()),
        month -> !month.isAfter(YearMonth.parse(found.last())), month -> month.plusMonths(1)).map(YearMonth::toString).toList();
  }

  private Lines.Series series(Table table, int place, Asked asked) {
    return new Lines.Series(words.column(table.columns().get(place), asked.locale()),
        table.rows().stream().map(row -> ((Long) row.cells().get(place)).doubleValue()).toList());
  }

  private Section provinces(Asked asked, Row sum) {
    Map<String, Row> rows = places(asked, Group.PROVINCE, names.provinces(), asked.filter()::province);
    Table table = table("provinces", rows, sum);
    Map<String, TileMap.Value> values = new LinkedHashMap<>();
    rows.forEach((plate, row) -> {
      double median = (Double) row.cells().get(MEDIAN);
      if (!Double.isNaN(median)) {
        values.put(plate, new TileMap.Value(median, words.days(median, asked.locale()), row.href()));
      }
    });
    return new Section(table, TileMap.of(pictures.caption(table, asked.locale()), values,
        value -> words.days(value, asked.locale())));
  }

  private Section districts(Asked asked, Row sum) {
    Table table = table("districts", places(asked, Group.DISTRICT, names.districts(asked.question().plate()),
        asked.filter()::district), sum);
    return new Section(table, Bars.of(pictures.caption(table, asked.locale()), pictures.bars(table, 1, asked.locale())));
  }

  private static Table table(String key, Map<String, Row> places, Row sum) {
    List<Row> rows = new ArrayList<>(places.values());
    rows.add(sum);
    return new Table(key, PLACES, rows);
  }

  /** All of them by code, those without any request too. */
  private Map<String, Row> places(Asked asked, Group group, Map<String, String> all, Function<String, ReportFilter> one) {
    Map<String, Long> arrived = figures.arrived(asked.question(), group);
    Map<String, Answered> answered = figures.answered(asked.question(), group);
    Map<String, Open> open = figures.open(asked.question(), group);
    Map<String, String> named = new LinkedHashMap<>(all);
    arrived.keySet().forEach(code -> named.putIfAbsent(code, code));
    Map<String, Row> rows = new LinkedHashMap<>();
    named.forEach((code, name) -> rows.put(code, row(name, arrived.getOrDefault(code, 0L),
        answered.getOrDefault(code, Answered.NONE), open.getOrDefault(code, Open.NONE))
        .leadingTo(Asked.page(one.apply(code), name()))));
    return rows;
  }

  private static Row row(String name, long arrived, Answered answered, Open open) {
    return Row.of(name, arrived, answered.number(), answered.days().median(), answered.share30(), open.number(),
        open.overdue()).from(answered.number());
  }
}
