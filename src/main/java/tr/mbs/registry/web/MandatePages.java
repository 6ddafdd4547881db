package tr.mbs.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.Reason;
import tr.mbs.registry.mandate.Correction;
import tr.mbs.registry.mandate.MandateRegister;
import tr.mbs.registry.mandate.TypedCorrection;
import tr.mbs.registry.place.OfficeScope;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** What officers change about one mandate: what was recorded wrongly, and its end. */
@Controller
class MandatePages {

  private static final String CORRECT = "/kurum/muhtarlar/{office}/gorevler/{mandate}/duzeltme";
  private static final String CLOSE = "/kurum/muhtarlar/{office}/gorevler/{mandate}/kapatma";

  private final ChosenMandates chosen;
  private final MandateRegister register;
  private final FormProblems problems;

  MandatePages(ChosenMandates chosen, MandateRegister register, FormProblems problems) {
    this.chosen = chosen;
    this.register = register;
    this.problems = problems;
  }

  @GetMapping(CORRECT)
  String correction(@PathVariable String office, @PathVariable String mandate,
      @AuthenticationPrincipal StaffPrincipal principal, Model model) {
    var choice = chosen.get(office, mandate, principal).standing();
    chosen.show(choice, model);
    model.addAttribute("typed", TypedCorrection.of(choice.mandate()));
    return "registry/correct";
  }

  @PostMapping(CORRECT)
  Object correct(@PathVariable String office, @PathVariable String mandate,
      @AuthenticationPrincipal StaffPrincipal principal, @RequestParam(defaultValue = "") String version,
      @ModelAttribute("typed") TypedCorrection typed, @RequestParam(defaultValue = "") String reason, Model model,
      HttpServletResponse response) {
    var choice = chosen.get(office, mandate, principal).standing();
    List<Refusal> wrong = new ArrayList<>();
    Correction correction = typed.read(choice.mandate(), choice.file().today(), wrong);
    Reason why = Reason.read(reason, wrong);
    if (wrong.isEmpty()) {
      try {
        register.correct(choice.seenAs(version), correction, why, OfficeScope.of(choice.account().groups()),
            choice.officer());
        return SeeOther.to(choice.address());
      } catch (Refusal refusal) {
        wrong.add(refusal);
      }
    }
    chosen.show(chosen.get(office, mandate, principal).standing(), model);
    model.addAttribute("reason", reason);
    return problems.show(wrong, "registry/correct", model, response);
  }

  @GetMapping(CLOSE)
  String closing(@PathVariable String office, @PathVariable String mandate,
      @AuthenticationPrincipal StaffPrincipal principal, Model model) {
    chosen.show(chosen.get(office, mandate, principal).standing(), model);
    return "registry/close";
  }

  @PostMapping(CLOSE)
  Object close(@PathVariable String office, @PathVariable String mandate,
      @AuthenticationPrincipal StaffPrincipal principal, @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response) {
    var choice = chosen.get(office, mandate, principal).standing();
    List<Refusal> wrong = new ArrayList<>();
    Reason why = Reason.read(reason, wrong);
    if (wrong.isEmpty()) {
      try {
        register.close(choice.seenAs(version), why, choice.officer());
        return SeeOther.to(choice.address());
      } catch (Refusal refusal) {
        wrong.add(refusal);
      }
    }
    chosen.show(chosen.get(office, mandate, principal).standing(), model);
    model.addAttribute("reason", reason);
    return problems.show(wrong, "registry/close", model, response);
  }
}
