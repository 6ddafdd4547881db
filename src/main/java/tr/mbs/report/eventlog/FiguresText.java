package tr.mbs.report.eventlog;

import java.text.NumberFormat;
import java.util.List;
import org.springframework.context.MessageSource;
import tr.mbs.kernel.TurkishText;
import tr.mbs.report.path.Days;
import tr.mbs.report.path.HandOver;
import tr.mbs.report.path.PathFigures;
import tr.mbs.report.path.PingPong;

/** The figures as tables of plain text, in Turkish: totals with one decimal, all other days and shares with two. */
final class FiguresText {

  private static final int MOST_HAND_OVERS = 10;
  /** Cases with more hand-overs share a line. */
  private static final int LAST_LINE = 5;
  private static final String NO_FIGURE = "–";

  private final MessageSource messages;

  FiguresText(MessageSource messages) {
    this.messages = messages;
  }

  String of(String file, int activities, PathFigures figures) {
    return String.join("\n", text("title", file) + "\n", counts(activities, figures), durations(figures),
        distribution(figures), handOvers(figures));
  }

  private String counts(int activities, PathFigures figures) {
    PingPong pingPong = figures.pingPong();
    return new TextTable(1)
        .row(List.of(text("cases"), count(figures.cases())))
        .row(List.of(text("events"), count(figures.events())))
        .row(List.of(text("holders"), count(figures.holders())))
        .row(List.of(text("activities"), count(activities)))
        .row(List.of(text("handOvers"), count(figures.handOverCount())))
        .row(List.of(text("pingPong"), count(pingPong.cases().number())))
        .row(List.of(text("pingPong.rate"), share(pingPong.rate())))
        .toString();
  }

  private String durations(PathFigures figures) {
    return new TextTable(1)
        .row(List.of(text("days"), text("number"), text("total"), text("mean"), text("median"), text("p90"), text("p95")))
        .row(row("duration", figures.duration()))
        .row(row("firstTouch", figures.firstTouch()))
        .row(row("pingPong.cases", figures.pingPong().cases()))
        .row(row("pingPong.others", figures.pingPong().others()))
        .row(row("pingPong.detours", figures.pingPong().detours()))
        .toString();
  }

  private String distribution(PathFigures figures) {
    TextTable table = new TextTable(1).row(List.of(text("handOversOfACase"), text("cases"), text("share")));
    for (int number = 0; number < LAST_LINE; number++) {
      table.row(line(String.valueOf(number), figures.casesByHandOvers().getOrDefault(number, 0L), figures));
    }
    long rest = figures.casesByHandOvers().tailMap(LAST_LINE).values().stream().mapToLong(Long::longValue).sum();
    return table.row(line(text("orMore", String.valueOf(LAST_LINE)), rest, figures)).toString();
  }

  private String handOvers(PathFigures figures) {
    TextTable table = new TextTable(2)
        .row(List.of(text("from"), text("to"), text("number"), text("total"), text("mean"), text("median")));
    figures.costliest(MOST_HAND_OVERS).forEach(handOver -> table.row(row(handOver)));
    return text("costliest", String.valueOf(MOST_HAND_OVERS)) + "\n" + table;
  }

  private List<String> row(String key, Days days) {
    return List.of(text(key), count(days.number()), days(days.total(), 1), days(days.mean(), 2), days(days.median(), 2),
        days(days.p90(), 2), days(days.p95(), 2));
  }

  private List<String> row(HandOver handOver) {
    Days days = handOver.days();
    return List.of(handOver.from(), handOver.to(), count(days.number()), days(days.total(), 1), days(days.mean(), 2),
        days(days.median(), 2));
  }

  private List<String> line(String name, long cases, PathFigures figures) {
    return List.of(name, count(cases), share((double) cases / figures.cases()));
  }

  private static String count(long number) {
    return NumberFormat.getIntegerInstance(TurkishText.TURKISH).format(number);
  }

  private static String days(double days, int decimals) {
    return Double.isNaN(days) ? NO_FIGURE
        : withDecimals(NumberFormat.getNumberInstance(TurkishText.TURKISH), decimals).format(days);
  }

  private static String share(double part) {
    return withDecimals(NumberFormat.getPercentInstance(TurkishText.TURKISH), 2).format(part);
  }

  private static NumberFormat withDecimals(NumberFormat format, int decimals) {
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format;
  }

  private String text(String key, String... values) {
    return messages.getMessage("report.figure." + key, values, TurkishText.TURKISH);
  }
}
