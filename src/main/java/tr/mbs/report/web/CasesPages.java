package tr.mbs.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.Refusal;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;
import tr.mbs.report.figure.CaseRow;
import tr.mbs.report.figure.CaseRows;
import tr.mbs.report.figure.CasesBehind;
import tr.mbs.report.page.Asked;
import tr.mbs.report.page.CodeNames;
import tr.mbs.report.question.ReportFilter;
import tr.mbs.report.sheet.Column;
import tr.mbs.report.sheet.Row;
import tr.mbs.report.sheet.Table;
import tr.mbs.report.sheet.TableFiles;
import tr.mbs.report.sheet.Words;
import tr.mbs.site.CsvAnswer;
import tr.mbs.site.FormProblems;
import tr.mbs.site.StaffPrincipal;
import tr.mbs.site.database.LongWork;

/** The requests behind a figure, for those who may open them; whoever reads figures alone finds no such page. */
@Controller
class CasesPages {

  private static final String PATH = ReportPages.PATH + "/vakalar";
  private static final String NAME = "vakalar";
  private static final String VIEW = "report/cases";
  private static final List<Column> COLUMNS = List.of(Column.text("requestNumber"), Column.text("office"), Column.text("subject"),
      Column.text("unit"), Column.time("entered"), Column.time("left"), Column.days("days"), Column.text("ending"));

  private final CaseRows cases;
  private final Asking asking;
  private final FilterForm form;
  private final CodeNames names;
  private final Words words;
  private final TableFiles files;
  private final FormProblems problems;
  private final AuditTrail audit;
  private final Clock clock;

  CasesPages(CaseRows cases, Asking asking, FilterForm form, CodeNames names, Words words, TableFiles files,
      FormProblems problems, AuditTrail audit, Clock clock) {
    this.cases = cases;
    this.asking = asking;
    this.form = form;
    this.names = names;
    this.words = words;
    this.files = files;
    this.problems = problems;
    this.audit = audit;
    this.clock = clock;
  }

  /** @param ne which requests; {@link CasesBehind} @param once where the page begins */
  @GetMapping(PATH)
  String list(@AuthenticationPrincipal StaffPrincipal principal, @ModelAttribute("filter") ReportFilter filter,
      @RequestParam(required = false) String ne, @RequestParam(required = false) String once, Model model, Locale locale,
      HttpServletResponse response) {
    List<Refusal> wrong = new ArrayList<>();
    Asked asked = opened(asking.read(principal, filter, locale, wrong));
    CasesBehind what = what(ne);
    Optional<Position> from = CaseRows.ORDER.parse(once);
    Page<CaseRow> page = LongWork.call(() ->
        cases.page(asked.question(), what, asked.filter().asama(), from.orElse(Position.START)));
    form.show(asked, filter, NAME, model);
    if (what.isNow()) {
      model.addAttribute("about", form.aboutNow(asked));
    }
    model.addAttribute("what", what);
    model.addAttribute("table", new Table("cases", columns(what),
        page.lines().stream().map(line -> row(what, line, locale)).toList()));
    model.addAttribute("newest", from.isPresent() ? asked.cases(what) : null);
    model.addAttribute("older", page.next() == null ? null : asked.cases(what) + "&once=" + page.next());
    model.addAttribute("csv", asked.cases(what).replace(PATH, PATH + ".csv"));
    model.addAttribute("at", clock.instant());
    return wrong.isEmpty() ? VIEW : problems.show(wrong, VIEW, model, response);
  }

  /** All of them, streamed; begun when the first one is there, so that what goes wrong before that is a page. */
  @GetMapping(PATH + ".csv")
  void csv(@AuthenticationPrincipal StaffPrincipal principal, @ModelAttribute("filter") ReportFilter filter,
      @RequestParam(required = false) String ne, Locale locale, HttpServletResponse response) throws IOException {
    Asked asked = opened(asking.read(principal, filter, locale));
    CasesBehind what = what(ne);
    audit.record(principal.userId(), "report-export", "report", NAME + ".csv", asked.cases(what));
    LineFile file = new LineFile(() -> CsvAnswer.begin(response, NAME + ".csv"));
    LongWork.run(() -> cases.each(asked.question(), what, asked.filter().asama(),
        line -> file.add(columns(what), row(what, line, locale), locale)));
    file.end(columns(what), locale);
  }

  /** A file that begins with its first line, and ends when nobody takes it any more. */
  private final class LineFile {

    /** Where a file begins. */
    private interface Beginning {

      PrintWriter begin() throws IOException;
    }

    private static final int LOOK = 1_000;

    private final Beginning beginning;
    private PrintWriter out;
    private CSVPrinter printer;
    private int lines;

    LineFile(Beginning beginning) {
      this.beginning = beginning;
    }

    void add(List<Column> columns, Row row, Locale locale) {
      try {
        begin(columns, locale);
        files.line(printer, columns, row, locale);
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
      if (++lines % LOOK == 0 && out.checkError()) {
        throw new UncheckedIOException(new IOException("Nobody takes the file any more"));
      }
    }

    void end(List<Column> columns, Locale locale) throws IOException {
      begin(columns, locale);
      printer.flush();
    }

    private void begin(List<Column> columns, Locale locale) throws IOException {
      if (printer == null) {
        out = beginning.begin();
        printer = files.begin(columns, locale, out);
      }
    }
  }

  private static List<Column> columns(CasesBehind what) {
    return what == CasesBehind.RETURNED ? Stream.concat(COLUMNS.stream(), Stream.of(Column.text("reason"))).toList() : COLUMNS;
  }

  private Row row(CasesBehind what, CaseRow line, Locale locale) {
    List<Object> cells = new ArrayList<>(Arrays.asList(line.number(), line.office(),
        names.subjects().getOrDefault(line.subject(), line.subject()),
        line.unit() == null ? null : names.unit(line.unit()), line.entered(), line.left(), line.days(),
        line.ending() == null ? null : words.say("ending." + line.ending(), locale)));
    if (what == CasesBehind.RETURNED) {
      cells.add(line.reason());
    }
    return Row.of(cells.toArray()).leadingTo(PATH + "/" + line.number());
  }

  private static Asked opened(Asked asked) {
    if (!asked.reader().opens()) {
      throw Reports.notFound();
    }
    return asked;
  }

  private static CasesBehind what(String ne) {
    return CasesBehind.named(ne == null ? CasesBehind.ARRIVED.address() : ne).orElseThrow(Reports::notFound);
  }
}
