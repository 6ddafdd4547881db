package tr.mbs.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tr.mbs.report.figure.CasesBehind;
import tr.mbs.report.figure.Group;
import tr.mbs.report.figure.ModelTask;
import tr.mbs.report.figure.Open;
import tr.mbs.report.figure.StageFigures;
import tr.mbs.report.figure.Waited;
import tr.mbs.report.process.ProcessPicture;
import tr.mbs.report.sheet.Column;
import tr.mbs.report.sheet.Row;
import tr.mbs.report.sheet.Table;
import tr.mbs.report.sheet.Words;

/** "Süreç haritası": the model of a request, each task as warm as the days that requests spent there. */
@Component
@Order(3)
class ProcessReport implements Report {

  private static final String MODEL = "request";

  private final StageFigures figures;
  private final Words words;
  private final TablePictures pictures;

  ProcessReport(StageFigures figures, Words words, TablePictures pictures) {
    this.figures = figures;
    this.words = words;
    this.pictures = pictures;
  }

  @Override
  public String name() {
    return "surec";
  }

  @Override
  public Content content(Asked asked) {
    Map<String, Waited> waited = figures.waited(asked.question(), Group.TASK);
    Map<String, Open> open = figures.open(asked.question(), Group.TASK);
    List<Row> rows = new ArrayList<>();
    Map<String, ProcessPicture.Heat> heat = new LinkedHashMap<>();
    for (ModelTask one : ModelTask.values()) {
      String task = one.element();
      Waited here = waited.getOrDefault(task, Waited.NONE);
      String href = asked.reader().opens() ? asked.cases(asked.filter().stage(task), CasesBehind.ENDED) : null;
      rows.add(row(words.say("task." + task, asked.locale()), here, open.getOrDefault(task, Open.NONE)).leadingTo(href));
      heat.put(task, new ProcessPicture.Heat(here.stays().number(), here.stays().median(), here.stays().total(), href));
    }
    rows.add(row(words.say("total", asked.locale()),
        figures.waited(asked.question()), figures.open(asked.question())).asTotal());
    Table table = new Table("tasks", List.of(Column.text("task"), Column.number("stays"), Column.days("total"),
        Column.days("mean"), Column.days("median"), Column.number("open"), Column.number("overdue")), rows);
    return new Content(List.of(), List.of(new Section(table,
        ProcessPicture.of(pictures.caption(table, asked.locale()), MODEL, heat,
            days -> words.days(days, asked.locale())))));
  }

  private static Row row(String name, Waited waited, Open open) {
    return Row.of(name, waited.stays().number(), waited.stays().total(), waited.stays().mean(), waited.stays().median(),
        open.number(), open.overdue()).from(waited.stays().number());
  }
}
