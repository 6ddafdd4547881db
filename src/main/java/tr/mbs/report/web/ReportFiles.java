package tr.mbs.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TurkishText;
import tr.mbs.paper.Press;
import tr.mbs.report.page.Asked;
import tr.mbs.report.page.Report;
import tr.mbs.report.page.Section;
import tr.mbs.report.question.ReportFilter;
import tr.mbs.report.sheet.Table;
import tr.mbs.report.sheet.TableFiles;
import tr.mbs.report.sheet.Words;
import tr.mbs.site.CsvAnswer;
import tr.mbs.site.SiteProperties;
import tr.mbs.site.StaffPrincipal;

/** A report to take along: one table as CSV, all of them as a spreadsheet, the page as paper. */
@Controller
class ReportFiles {

  private final Reports reports;
  private final Asking asking;
  private final FilterForm form;
  private final TableFiles files;
  private final Words words;
  private final Press press;
  private final SiteProperties site;
  private final AuditTrail audit;
  private final Clock clock;

  ReportFiles(Reports reports, Asking asking, FilterForm form, TableFiles files, Words words, Press press,
      SiteProperties site, AuditTrail audit, Clock clock) {
    this.reports = reports;
    this.asking = asking;
    this.form = form;
    this.files = files;
    this.words = words;
    this.press = press;
    this.site = site;
    this.audit = audit;
    this.clock = clock;
  }

  /** @param tablo key of the table; without one the first */
  @GetMapping(ReportPages.PATH + "/{page}.csv")
  void csv(@PathVariable String page, @RequestParam(required = false) String tablo,
      @AuthenticationPrincipal StaffPrincipal principal, @ModelAttribute("filter") ReportFilter filter, Locale locale,
      HttpServletResponse response) throws IOException {
    Asked asked = asking.read(principal, filter, locale);
    List<Table> tables = tables(reports.get(page), asked);
    recordExport(principal, page + ".csv", asked);
    Table table = tables.stream().filter(one -> tablo == null || one.key().equals(tablo)).findFirst()
        .orElseThrow(Reports::notFound);
    files.csv(table, locale, CsvAnswer.begin(response, page + "-" + table.key() + ".csv"));
  }

  @GetMapping(ReportPages.PATH + "/{page}.xlsx")
  void xlsx(@PathVariable String page, @AuthenticationPrincipal StaffPrincipal principal,
      @ModelAttribute("filter") ReportFilter filter, Locale locale, HttpServletResponse response) throws IOException {
    Asked asked = asking.read(principal, filter, locale);
    List<Table> tables = tables(reports.get(page), asked);
    recordExport(principal, page + ".xlsx", asked);
    List<String> about = new ArrayList<>(form.about(asked));
    about.add(words.say("at", locale, IstanbulTime.dateTime(clock.instant(), locale)));
    response.setContentType(TableFiles.XLSX);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + page + ".xlsx\"");
    files.xlsx(words.say("page." + page, locale), about, tables, locale, response.getOutputStream());
  }

  /** Always Turkish, as every paper. */
  @GetMapping(ReportPages.PATH + "/{page}.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String page, @AuthenticationPrincipal StaffPrincipal principal,
      @ModelAttribute("filter") ReportFilter filter) {
    Asked asked = asking.read(principal, filter, TurkishText.TURKISH);
    Report report = reports.get(page);
    recordExport(principal, page + ".pdf", asked);
    Map<String, Object> content = new HashMap<>();
    content.put("report", page);
    content.put("figures", reports.read(report, asked));
    content.put("about", form.about(asked));
    content.put("words", words);
    content.put("at", clock.instant());
    content.put("demo", site.demo());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(page + ".pdf").build().toString())
        .body(press.print(principal.userId(), "report/paper", content));
  }

  private void recordExport(StaffPrincipal principal, String file, Asked asked) {
    audit.record(principal.userId(), "report-export", "report", file,
        asked.filter().address(ReportPages.PATH).encode().build().toUriString());
  }

  private List<Table> tables(Report report, Asked asked) {
    return reports.read(report, asked).sections().stream().map(Section::table).toList();
  }
}
