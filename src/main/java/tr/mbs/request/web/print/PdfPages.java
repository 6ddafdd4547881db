package tr.mbs.request.web.print;

import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tr.mbs.kernel.TurkishText;
import tr.mbs.paper.Press;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.request.Request;
import tr.mbs.request.file.Attachments;
import tr.mbs.request.file.RequestFiles;
import tr.mbs.request.search.CaseFiles;
import tr.mbs.request.search.RequestReader;
import tr.mbs.request.web.OwnRequests;
import tr.mbs.request.web.RequestView;
import tr.mbs.request.web.ScopedRequests;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.SiteProperties;
import tr.mbs.site.StaffPrincipal;

/** The file of a request to take along: one PDF, printed outside any transaction. */
@Controller
class PdfPages {

  private static final String SANDBOX = "default-src 'none'; sandbox";

  private final OwnRequests own;
  private final ScopedRequests scoped;
  private final CaseFiles cases;
  private final RequestReader requests;
  private final RequestView view;
  private final Attachments attachments;
  private final Mandates mandates;
  private final Printouts printouts;
  private final Press press;
  private final SiteProperties site;
  private final Clock clock;

  PdfPages(OwnRequests own, ScopedRequests scoped, CaseFiles cases, RequestReader requests, RequestView view,
      Attachments attachments, Mandates mandates, Printouts printouts, Press press, SiteProperties site, Clock clock) {
    this.own = own;
    this.scoped = scoped;
    this.cases = cases;
    this.requests = requests;
    this.view = view;
    this.attachments = attachments;
    this.mandates = mandates;
    this.printouts = printouts;
    this.press = press;
    this.site = site;
    this.clock = clock;
  }

  @GetMapping("/talepler/{number}/pdf")
  ResponseEntity<byte[]> forMuhtar(@PathVariable String number, @AuthenticationPrincipal MuhtarPrincipal muhtar) {
    Request request = own.get(number, muhtar);
    return print(request, muhtar.mandate().toString(), muhtar.mandate().equals(request.mandateId()));
  }

  /** An officer reads the request by it, which leaves a line in the audit trail as its page does. */
  @GetMapping("/kurum/talepler/{number}/pdf")
  ResponseEntity<byte[]> forStaff(@PathVariable String number, @AuthenticationPrincipal StaffPrincipal principal) {
    Request request = scoped.get(number, scoped.officer(principal));
    cases.recordReading(request, principal.userId());
    return print(request, principal.userId(), true);
  }

  /** @param withPhone whether the masked phone of who filed it is the reader's own, or for an officer */
  private ResponseEntity<byte[]> print(Request request, String reader, boolean withPhone) {
    RequestFiles files = attachments.of(request.getId());
    Mandate muhtar = mandates.find(request.mandateId()).orElseThrow();
    CasePaper paper = new CasePaper(printouts.of(request, TurkishText.TURKISH), muhtar.fullName(),
        !withPhone || muhtar.phone() == null ? null : muhtar.phone().masked(), files.own(),
        view.latestFirst(requests.movements(request.getId()), files), clock.instant(), site.demo());
    byte[] file = press.print(reader, CasePaper.TEMPLATE, paper.content());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(request.number() + ".pdf").build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", SANDBOX)
        .body(file);
  }
}
