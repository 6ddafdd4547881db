package tr.mbs.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tr.mbs.report.figure.Group;
import tr.mbs.report.figure.Open;
import tr.mbs.report.figure.StageFigures;
import tr.mbs.report.figure.Waited;
import tr.mbs.report.picture.Bars;
import tr.mbs.report.sheet.Column;
import tr.mbs.report.sheet.Row;
import tr.mbs.report.sheet.Table;
import tr.mbs.report.sheet.Words;

/** "Kurumlar": who has had requests for how many days, the one that adds most days first. */
@Component
@Order(4)
class UnitsReport implements Report {

  private static final int MOST = 50;
  private static final int DRAWN = 10;

  private final StageFigures figures;
  private final CodeNames names;
  private final Words words;
  private final TablePictures pictures;

  UnitsReport(StageFigures figures, CodeNames names, Words words, TablePictures pictures) {
    this.figures = figures;
    this.names = names;
    this.words = words;
    this.pictures = pictures;
  }

  @Override
  public String name() {
    return "kurumlar";
  }

  @Override
  public Content content(Asked asked) {
    List<String> costliest = figures.counted(asked.question(), Group.UNIT).entrySet().stream()
        .sorted(Comparator.<Map.Entry<String, Waited>>comparingDouble(unit -> -unit.getValue().stays().total())
            .thenComparing(Map.Entry::getKey))
        .limit(MOST).map(Map.Entry::getKey).toList();
    Map<String, Waited> waited = figures.waitedAt(asked.question(), costliest);
    Map<String, Open> open = figures.open(asked.question(), Group.UNIT);
    List<Row> rows = new ArrayList<>();
    costliest.forEach(unit -> rows.add(row(names.unit(unit), waited.getOrDefault(unit, Waited.NONE),
        open.getOrDefault(unit, Open.NONE)).leadingTo(Asked.page(asked.at(unit), "ozet"))));
    rows.add(row(words.say("total", asked.locale()),
        figures.waited(asked.question()), figures.open(asked.question())).asTotal());
    Table table = new Table("units", List.of(Column.text("unit"), Column.number("stays"), Column.days("total"),
        Column.days("mean"), Column.days("median"), Column.days("p90"), Column.number("answered"), Column.share("inTime"),
        Column.number("returned"), Column.number("open"), Column.number("overdue")), rows);
    List<Bars.Row> bars = pictures.bars(table, 2, asked.locale());
    return new Content(List.of(), List.of(new Section(table, Bars.of(pictures.caption(table, asked.locale()),
        bars.subList(0, Math.min(DRAWN, bars.size()))))));
  }

  private static Row row(String name, Waited waited, Open open) {
    return Row.of(name, waited.stays().number(), waited.stays().total(), waited.stays().mean(), waited.stays().median(),
        waited.stays().p90(), waited.answered(), 1 - (double) waited.late() / waited.answered(), waited.returned(),
        open.number(), open.overdue()).from(waited.stays().number());
  }
}
