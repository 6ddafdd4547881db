package tr.mbs.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tr.mbs.report.figure.CasesBehind;
import tr.mbs.report.figure.Group;
import tr.mbs.report.figure.Judged;
import tr.mbs.report.figure.Open;
import tr.mbs.report.figure.StageFigures;
import tr.mbs.report.figure.Waited;
import tr.mbs.report.path.Days;
import tr.mbs.report.path.HandOver;
import tr.mbs.report.path.PingPong;
import tr.mbs.report.picture.Bars;
import tr.mbs.report.sheet.Column;
import tr.mbs.report.sheet.Row;
import tr.mbs.report.sheet.Table;
import tr.mbs.report.sheet.Words;
import tr.mbs.request.stage.StageKind;

/** "Nerede bekliyor": days per stage, the hand-overs that add most, there and back again, returns, objections. */
@Component
@Order(2)
class WaitingReport implements Report {

  private static final int MOST_HAND_OVERS = 10;
  private static final int MOST_BODIES = 20;

  private final StageFigures figures;
  private final CodeNames names;
  private final Words words;
  private final TablePictures pictures;

  WaitingReport(StageFigures figures, CodeNames names, Words words, TablePictures pictures) {
    this.figures = figures;
    this.names = names;
    this.words = words;
    this.pictures = pictures;
  }

  @Override
  public String name() {
    return "bekleme";
  }

  @Override
  public Content content(Asked asked) {
    Table stages = stages(asked);
    Table handOvers = handOvers(asked);
    PingPong pingPong = figures.pingPong(asked.question());
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(stages, Bars.of(pictures.caption(stages, asked.locale()),
        pictures.bars(stages, 2, asked.locale()))));
    sections.add(Section.of(handOvers));
    sections.add(Section.of(backAgain(asked, pingPong)));
    sections.add(Section.of(returns(asked)));
    sections.add(Section.of(judged(asked)));
    Row all = stages.rows().get(stages.rows().size() - 1);
    return new Content(List.of(
        new Headline("waitedDays", words.cell(stages.columns().get(2), all, 2, asked.locale()), null, false),
        new Headline("handOvers", words.cell(handOvers.columns().get(2),
            handOvers.rows().get(handOvers.rows().size() - 1), 2, asked.locale()), null, false),
        new Headline("pingPong", words.cell(Column.share(""), pingPong.rate(), asked.locale()), null, false)), sections);
  }

  private Table stages(Asked asked) {
    Map<String, Waited> waited = figures.touched(asked.question(), Group.STAGE);
    Map<String, Open> open = figures.open(asked.question(), Group.STAGE);
    List<Row> rows = new ArrayList<>();
    for (StageKind kind : StageKind.values()) {
      Waited here = waited.getOrDefault(kind.name(), Waited.NONE);
      Open now = open.getOrDefault(kind.name(), Open.NONE);
      rows.add(row(words.say("stage." + kind, asked.locale()), here, now)
          .leadingTo(asked.reader().opens() ? asked.cases(asked.filter().stage(kind.name()), CasesBehind.ENDED) : null));
    }
    rows.add(row(words.say("total", asked.locale()),
        figures.touched(asked.question()), figures.open(asked.question())).asTotal());
    return new Table("stages", List.of(Column.text("stage"), Column.number("stays"), Column.days("total"), Column.days("mean"),
        Column.days("median"), Column.days("p90"), Column.days("untouched"), Column.number("open"), Column.number("overdue")),
        rows);
  }

  private static Row row(String name, Waited waited, Open open) {
    Days stays = waited.stays();
    return Row.of(name, stays.number(), stays.total(), stays.mean(), stays.median(), stays.p90(),
        waited.untouched().median(), open.number(), open.overdue()).from(stays.number());
  }

  /** Those that add most days, and all of them. */
  private Table handOvers(Asked asked) {
    List<Row> rows = new ArrayList<>();
    for (HandOver handOver : figures.costliest(asked.question(), MOST_HAND_OVERS)) {
      rows.add(row(names.unit(handOver.from()), names.unit(handOver.to()), handOver.days()));
    }
    rows.add(row(words.say("handOvers.all", asked.locale()), null, figures.handedOver(asked.question())).asTotal());
    return new Table("handOvers", List.of(Column.text("from"), Column.text("to"), Column.number("number"),
        Column.days("total"), Column.days("mean"), Column.days("median")), rows);
  }

  private static Row row(String from, String to, Days days) {
    return Row.of(from, to, days.number(), days.total(), days.mean(), days.median()).from(days.number());
  }

  private Table backAgain(Asked asked, PingPong pingPong) {
    return new Table("pingPong", List.of(Column.text("what"), Column.number("number"), Column.days("total"),
        Column.days("mean"), Column.days("median")), List.of(
        row(words.say("pingPong.cases", asked.locale()), pingPong.cases()),
        row(words.say("pingPong.others", asked.locale()), pingPong.others()),
        row(words.say("pingPong.detours", asked.locale()), pingPong.detours())));
  }

  private static Row row(String what, Days days) {
    return Row.of(what, days.number(), days.total(), days.mean(), days.median()).from(days.number());
  }

  /** The bodies that returned most. */
  private Table returns(Asked asked) {
    Map<String, Waited> bodies = figures.counted(asked.question(), Group.UNIT);
    List<Row> rows = new ArrayList<>();
    bodies.entrySet().stream().filter(body -> body.getValue().returned() > 0)
        .sorted(Comparator.<Map.Entry<String, Waited>>comparingLong(body -> -body.getValue().returned())
            .thenComparing(Map.Entry::getKey))
        .limit(MOST_BODIES)
        .forEach(body -> rows.add(row(names.unit(body.getKey()), body.getValue())
            .leadingTo(asked.reader().opens() ? asked.cases(asked.at(body.getKey()), CasesBehind.RETURNED) : null)));
    rows.add(row(words.say("total", asked.locale()), bodies.values().stream().reduce(Waited.NONE, Waited::plus)).asTotal());
    return new Table("returns", List.of(Column.text("unit"), Column.number("stays"), Column.number("returned"),
        Column.share("returnedShare")), rows);
  }

  private static Row row(String name, Waited waited) {
    long stays = waited.stays().number();
    return Row.of(name, stays, waited.returned(), (double) waited.returned() / stays).from(stays);
  }

  /** The bodies whose results were objected to, or did not help, most often. */
  private Table judged(Asked asked) {
    Map<String, Judged> bodies = figures.judged(asked.question(), Group.UNIT);
    List<Row> rows = new ArrayList<>();
    bodies.entrySet().stream().filter(body -> body.getValue().objections() + body.getValue().no() > 0)
        .sorted(Comparator.<Map.Entry<String, Judged>>comparingLong(
            body -> -(body.getValue().objections() + body.getValue().no())).thenComparing(Map.Entry::getKey))
        .limit(MOST_BODIES)
        .forEach(body -> rows.add(row(names.unit(body.getKey()), body.getValue())
            .leadingTo(asked.reader().opens() ? asked.cases(asked.at(body.getKey()),
                body.getValue().objections() > 0 ? CasesBehind.OBJECTED : CasesBehind.USELESS) : null)));
    rows.add(row(words.say("total", asked.locale()), bodies.values().stream().reduce(Judged.NONE, Judged::plus)).asTotal());
    return new Table("judged", List.of(Column.text("unit"), Column.number("answered"), Column.number("objections"),
        Column.share("objectionShare"), Column.number("asked"), Column.number("useful"), Column.number("partlyUseful"),
        Column.number("useless")), rows);
  }

  private static Row row(String name, Judged judged) {
    return Row.of(name, judged.answers(), judged.objections(), (double) judged.objections() / judged.answers(),
        judged.asked(), judged.yes(), judged.partly(), judged.no()).from(judged.answers());
  }
}
