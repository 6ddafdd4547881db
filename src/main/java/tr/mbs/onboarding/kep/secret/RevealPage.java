package tr.mbs.onboarding.kep.secret;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.kep.KepPages;
import tr.mbs.registry.Reason;
import tr.mbs.registry.unit.Units;
import tr.mbs.site.FormProblems;
import tr.mbs.site.StaffPrincipal;

/**
 * Shows the KEP secret, once. The answer to the form is the page itself, not a redirect: the secret stands in no address
 * and in no session, and asking again is another entry.
 */
@Controller
public class RevealPage {

  public static final String PATH = KepPages.RECORD + "/goster";

  private static final String VIEW = "onboarding/kep-reveal";
  private static final int SHORTEST_REASON = 10;

  private final KepDisclosures disclosures;
  private final Units units;
  private final FormProblems problems;

  RevealPage(KepDisclosures disclosures, Units units, FormProblems problems) {
    this.disclosures = disclosures;
    this.units = units;
    this.problems = problems;
  }

  @GetMapping(PATH)
  String form(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer, Model model) {
    Participation participation = disclosures.ask(municipality, officer.userId());
    model.addAttribute("municipality", units.get(participation.municipality()));
    return VIEW;
  }

  @PostMapping(PATH)
  String show(@PathVariable String municipality, @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal StaffPrincipal officer, Model model, HttpServletResponse response) {
    form(municipality, officer, model);
    List<Refusal> wrong = new ArrayList<>();
    Reason why = Reason.read(reason, wrong);
    if (why != null && why.text().length() < SHORTEST_REASON) {
      wrong.add(Refusal.field("reason", "kep.reveal.reason.short", SHORTEST_REASON));
    }
    if (!wrong.isEmpty()) {
      model.addAttribute("reason", reason);
      return problems.show(wrong, VIEW, model, response);
    }
    model.addAttribute("secret", disclosures.show(municipality, officer.userId(), why));
    return VIEW;
  }
}
