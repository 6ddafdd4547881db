package tr.mbs.onboarding.people.approval;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.people.Person;
import tr.mbs.onboarding.people.Person.Standing;
import tr.mbs.onboarding.people.PersonPages;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** Where the help desk decides about users: one on a page of his own, or all who wait with one button. */
@Controller
@RequestMapping(ApprovalPages.PATH)
public class ApprovalPages {

  public static final String PATH = "/e-belediye/{municipality}/adim/{step}/karar";
  private static final String VIEW = "people/decision";

  private final Approvals approvals;
  private final FormProblems problems;
  private final MessageSource messages;

  ApprovalPages(Approvals approvals, FormProblems problems, MessageSource messages) {
    this.approvals = approvals;
    this.problems = problems;
    this.messages = messages;
  }

  @PostMapping
  View approveAll(@PathVariable String municipality, @PathVariable String step,
      @AuthenticationPrincipal StaffPrincipal officer, RedirectAttributes redirect) {
    approvals.approvePending(municipality, number(step), officer.userId());
    return saved(municipality, step, redirect);
  }

  @GetMapping("/{person}")
  String form(@PathVariable String municipality, @PathVariable String step, @PathVariable String person,
      @AuthenticationPrincipal StaffPrincipal officer, Model model) {
    Person read = approvals.read(municipality, number(step), PersonPages.id(person), officer.userId());
    model.addAttribute("version", read.version())
        .addAttribute("decision", read.isPending() ? null : read.standing().name())
        .addAttribute("reason", read.reason());
    return view(municipality, step, read, model);
  }

  @PostMapping("/{person}")
  Object decide(@PathVariable String municipality, @PathVariable String step, @PathVariable String person,
      @RequestParam(defaultValue = "") String version, @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String reason, @AuthenticationPrincipal StaffPrincipal officer, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    List<Refusal> wrong = new ArrayList<>();
    try {
      approvals.decide(municipality, number(step), PersonPages.id(person), Ids.version(version), decision, reason,
          officer.userId(), wrong);
    } catch (Refusal refusal) {
      wrong.add(refusal);
    }
    if (wrong.isEmpty()) {
      return saved(municipality, step, redirect);
    }
    model.addAttribute("version", version).addAttribute("decision", decision).addAttribute("reason", reason);
    Person read = approvals.read(municipality, number(step), PersonPages.id(person), officer.userId());
    return problems.show(wrong, view(municipality, step, read, model), model, response);
  }

  private String view(String municipality, String step, Person person, Model model) {
    Map<String, String> choice = new LinkedHashMap<>();
    for (Standing standing : List.of(Standing.APPROVED, Standing.REJECTED)) {
      choice.put(standing.name(),
          messages.getMessage("people.decide." + standing, null, LocaleContextHolder.getLocale()));
    }
    model.addAttribute("person", person).addAttribute("choice", choice).addAttribute("base", base(municipality, step));
    return VIEW;
  }

  private static View saved(String municipality, String step, RedirectAttributes redirect) {
    redirect.addFlashAttribute("saved", true);
    return SeeOther.to(base(municipality, step));
  }

  private static String base(String municipality, String step) {
    return "/e-belediye/" + municipality + "/adim/" + step;
  }

  /** What is no number of a step has no page. */
  public static int number(String step) {
    return step.matches("[0-9]{1,2}") ? Integer.parseInt(step) : 0;
  }
}
