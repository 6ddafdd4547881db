package tr.mbs.request.web.print;

import java.time.Clock;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.request.Request;
import tr.mbs.request.search.CaseFiles;
import tr.mbs.request.web.OwnRequests;
import tr.mbs.request.web.ScopedRequests;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.StaffPrincipal;

/**
 * A request to print, the same for muhtar and officer: its number, its days, and each result with the letter's number and
 * how the body that gave it is reached. No person is named on it.
 */
@Controller
class PrintPages {

  private final OwnRequests own;
  private final ScopedRequests scoped;
  private final CaseFiles cases;
  private final Printouts printouts;
  private final Clock clock;

  PrintPages(OwnRequests own, ScopedRequests scoped, CaseFiles cases, Printouts printouts, Clock clock) {
    this.own = own;
    this.scoped = scoped;
    this.cases = cases;
    this.printouts = printouts;
    this.clock = clock;
  }

  @GetMapping("/talepler/{number}/yazdir")
  String forMuhtar(@PathVariable String number, @AuthenticationPrincipal MuhtarPrincipal muhtar, Model model,
      Locale locale) {
    return show(own.get(number, muhtar), "/talepler/", model, locale);
  }

  /** An officer reads the request by it, which leaves a line in the audit trail as its page does. */
  @Transactional
  @GetMapping("/kurum/talepler/{number}/yazdir")
  String forStaff(@PathVariable String number, @AuthenticationPrincipal StaffPrincipal principal, Model model,
      Locale locale) {
    Request request = scoped.get(number, scoped.officer(principal));
    cases.recordReading(request, principal.userId());
    return show(request, "/kurum/talepler/", model, locale);
  }

  private String show(Request request, String pages, Model model, Locale locale) {
    Printout printout = printouts.of(request, locale);
    model.addAttribute("request", request);
    model.addAttribute("back", pages + request.number());
    model.addAttribute("subject", printout.subject());
    model.addAttribute("office", printout.office());
    model.addAttribute("incoming", printout.incoming());
    model.addAttribute("results", printout.results());
    model.addAttribute("standing", printout.standing());
    model.addAttribute("today", IstanbulTime.today(clock));
    return "request/print";
  }
}
