package tr.mbs.request.web.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.Reason;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.office.Disclosures;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.request.Request;
import tr.mbs.request.search.RequestScope;
import tr.mbs.request.web.ScopedRequests;
import tr.mbs.site.FormProblems;
import tr.mbs.site.StaffPrincipal;

/**
 * "Göster": the full phone number of the muhtar to whose office a request belongs, for who works for the body that holds it. The answer to
 * the form is the page itself, not a redirect: the number stands in no address and in no session, and asking again is
 * another entry.
 */
@Controller
class PhonePage {

  private static final String PATH = "/kurum/talepler/{number}/telefon";
  private static final String VIEW = "request/phone";

  private final ScopedRequests scoped;
  private final Mandates mandates;
  private final Muhtarliks muhtarliks;
  private final Disclosures disclosures;
  private final FormProblems problems;
  private final Clock clock;

  PhonePage(ScopedRequests scoped, Mandates mandates, Muhtarliks muhtarliks, Disclosures disclosures,
      FormProblems problems, Clock clock) {
    this.scoped = scoped;
    this.mandates = mandates;
    this.muhtarliks = muhtarliks;
    this.disclosures = disclosures;
    this.problems = problems;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String form(@PathVariable String number, @AuthenticationPrincipal StaffPrincipal principal, Model model) {
    muhtarOf(held(number, scoped.officer(principal)), model);
    return VIEW;
  }

  @PostMapping(PATH)
  String show(@PathVariable String number, @AuthenticationPrincipal StaffPrincipal principal,
      @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response) {
    StaffAccounts.Account officer = scoped.officer(principal);
    Mandate muhtar = muhtarOf(held(number, officer), model);
    List<Refusal> wrong = new ArrayList<>();
    Reason why = Reason.read(reason, wrong);
    if (!wrong.isEmpty()) {
      model.addAttribute("reason", reason);
      return problems.show(wrong, VIEW, model, response);
    }
    model.addAttribute("shown", disclosures.show(muhtar, Disclosures.Item.PHONE, why, officer.userId()));
    return VIEW;
  }

  /** @throws Refusal FORBIDDEN when the officer sees the request, but does not work for its holder */
  private Request held(String number, StaffAccounts.Account officer) {
    Request request = scoped.get(number, officer);
    if (!RequestScope.isHeldBy(officer, request)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "request.refusal.phone.notHolder");
    }
    return request;
  }

  /**
   * Who holds the office today, for the request is his, whoever filed it.
   *
   * @throws Refusal GONE when nobody does, or no phone is registered
   */
  private Mandate muhtarOf(Request request, Model model) {
    Mandate muhtar = mandates.current(request.muhtarlikId(), IstanbulTime.today(clock)).filter(mandate -> mandate.phone() != null)
        .orElseThrow(() -> new Refusal(Refusal.Kind.GONE, "request.refusal.phone.none"));
    model.addAttribute("request", request);
    model.addAttribute("muhtar", muhtar);
    model.addAttribute("office", muhtarliks.find(request.muhtarlikId()).orElseThrow());
    return muhtar;
  }
}
