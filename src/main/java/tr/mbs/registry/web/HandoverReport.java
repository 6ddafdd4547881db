package tr.mbs.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.mbs.registry.handover.Handover;
import tr.mbs.registry.handover.HandoverProblems;
import tr.mbs.registry.handover.Problem;
import tr.mbs.site.CsvAnswer;
import tr.mbs.site.database.LongWork;

/** The report on a file in words: by page, or as one file for a spreadsheet. Values of the uploaded file are not in it. */
@Component
class HandoverReport {

  private static final int PAGE = 50;
  private static final int AT_ONCE = 1_000;
  private static final Pattern PLACE = Pattern.compile("([0-9]{1,7})-([0-9])");

  private final HandoverProblems problems;
  private final MessageSource messages;

  HandoverReport(HandoverProblems problems, MessageSource messages) {
    this.problems = problems;
    this.messages = messages;
  }

  /** @param column header of the column, or {@code null} for the line as a whole */
  record Line(int number, String column, String sentence) {
  }

  /** @param next where the next page begins; {@code null} on the last one */
  record Page(List<Line> lines, boolean first, String next) {
  }

  /** @param after place of the last line of the page before; anything else gives the first page */
  Page page(Handover handover, String after) {
    Matcher place = PLACE.matcher(after);
    boolean first = !place.matches();
    List<Problem> found = problems.after(handover, first ? 0 : Integer.parseInt(place.group(1)),
        first ? 0 : Integer.parseInt(place.group(2)), PAGE + 1);
    List<Problem> shown = found.subList(0, Math.min(PAGE, found.size()));
    Problem last = found.size() > PAGE ? shown.get(PAGE - 1) : null;
    return new Page(shown.stream().map(problem -> line(problem, LocaleContextHolder.getLocale())).toList(), first,
        last == null ? null : last.line() + "-" + last.place());
  }

  /** Everything. */
  void write(Handover handover, HttpServletResponse response) throws IOException {
    Locale locale = LocaleContextHolder.getLocale();
    List<Problem> found = after(handover, 0, -1);
    PrintWriter out = CsvAnswer.begin(response, "hatalar.csv");
    out.print(messages.getMessage("registry.handover.csv", null, locale) + "\r\n");
    while (!found.isEmpty()) {
      found.stream().map(problem -> line(problem, locale)).forEach(line -> out.print(line.number() + ";"
          + (line.column() == null ? "" : line.column()) + ";\"" + line.sentence().replace("\"", "\"\"") + "\"\r\n"));
      Problem last = found.get(found.size() - 1);
      found = after(handover, last.line(), last.place());
    }
    out.flush();
  }

  private List<Problem> after(Handover handover, int line, int place) {
    return LongWork.call(() -> problems.after(handover, line, place, AT_ONCE));
  }

  private Line line(Problem problem, Locale locale) {
    return new Line(problem.line(), problem.column() == null ? null : problem.column().header(),
        messages.getMessage(problem.messageKey(), problem.arguments().toArray(), locale));
  }
}
