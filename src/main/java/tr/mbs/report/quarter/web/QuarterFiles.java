package tr.mbs.report.quarter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tr.mbs.kernel.TurkishText;
import tr.mbs.paper.Press;
import tr.mbs.report.quarter.web.Seats.Place;
import tr.mbs.report.sheet.TableFiles;
import tr.mbs.report.sheet.Words;
import tr.mbs.site.SiteProperties;
import tr.mbs.site.StaffPrincipal;

/** A quarterly report to take along: as paper, and as a spreadsheet. */
@Controller
class QuarterFiles {

  private final Seats seats;
  private final ShownReports reports;
  private final TableFiles files;
  private final Words words;
  private final Press press;
  private final SiteProperties site;

  QuarterFiles(Seats seats, ShownReports reports, TableFiles files, Words words, Press press, SiteProperties site) {
    this.seats = seats;
    this.reports = reports;
    this.files = files;
    this.words = words;
    this.press = press;
    this.site = site;
  }

  /** Always Turkish, as every paper. */
  @GetMapping(QuarterPages.REPORT + ".pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String unit, @PathVariable String quarter,
      @AuthenticationPrincipal StaffPrincipal principal, @RequestParam(required = false) String surum) {
    Place place = seats.place(principal, unit, quarter);
    Map<String, Object> content = new HashMap<>();
    content.put("shown", reports.read(place, QuarterPages.version(surum), TurkishText.TURKISH));
    content.put("words", words);
    content.put("demo", site.demo());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name(place) + ".pdf").build().toString())
        .body(press.print(principal.userId(), "report/quarter-paper", content));
  }

  @GetMapping(QuarterPages.REPORT + ".xlsx")
  void xlsx(@PathVariable String unit, @PathVariable String quarter, @AuthenticationPrincipal StaffPrincipal principal,
      @RequestParam(required = false) String surum, Locale locale, HttpServletResponse response) throws IOException {
    Place place = seats.place(principal, unit, quarter);
    ShownReport shown = reports.read(place, QuarterPages.version(surum), locale);
    response.setContentType(TableFiles.XLSX);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name(place) + ".xlsx").build().toString());
    files.xlsx(shown.title(), shown.about(), shown.tables(), locale, response.getOutputStream());
  }

  private static String name(Place place) {
    return "uc-aylik-" + place.unit().code() + "-" + place.quarter();
  }
}
