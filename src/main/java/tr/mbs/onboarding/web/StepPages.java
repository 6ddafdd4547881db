package tr.mbs.onboarding.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.IncompleteStep;
import tr.mbs.onboarding.OnboardingCases;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.catalogue.StepNumber;
import tr.mbs.onboarding.panel.StepViews;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitDirectory;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** One step of an onboarding: what is known of it, what its owner may change, and "Adımı tamamla". */
@Controller
@RequestMapping("/e-belediye/{municipality}/adim/{step}")
public class StepPages {

  private static final String VIEW = "onboarding/step";

  private final Participations participations;
  private final StepViews views;
  private final OnboardingCases cases;
  private final UnitDirectory units;
  private final FormProblems problems;
  private final MessageSource messages;

  StepPages(Participations participations, StepViews views, OnboardingCases cases, UnitDirectory units,
      FormProblems problems, MessageSource messages) {
    this.participations = participations;
    this.views = views;
    this.cases = cases;
    this.units = units;
    this.problems = problems;
    this.messages = messages;
  }

  @GetMapping
  String page(@PathVariable String municipality, @PathVariable String step,
      @AuthenticationPrincipal StaffPrincipal officer, Model model) {
    return show(municipality, number(step), officer.userId(), model);
  }

  /**
   * Shows a step's page; for the controllers of the step's own room, when what was typed is wrong.
   *
   * @param municipality as it stands in the address
   * @param model        keeps what it holds already: what was typed
   * @return the view
   * @throws Refusal NOT_FOUND when it is none of the officer's
   */
  public String show(String municipality, int step, String userId, Model model) {
    Map<String, Object> view = new HashMap<>(views.of(participations.of(municipality, userId), step));
    view.put("onPage", true);
    view.put("helpDesk", units.get(UnitCode.HELP_DESK.value()));
    view.put("actings", actings());
    view.keySet().removeAll(model.asMap().keySet());
    model.addAllAttributes(view);
    return VIEW;
  }

  @PostMapping
  Object act(@PathVariable String municipality, @PathVariable String step,
      @RequestParam Map<String, String> typed, @AuthenticationPrincipal StaffPrincipal officer, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    Participation participation = participations.of(municipality, officer.userId());
    int number = number(step);
    try {
      cases.act(participation.id(), number, officer.userId(), fields(typed));
      redirect.addFlashAttribute("done", number);
      return SeeOther.to("/e-belediye/" + participation.municipality());
    } catch (BindException wrong) {
      typed(typed, model);
      return problems.show(wrong, show(municipality, number, officer.userId(), model), model, response);
    } catch (IncompleteStep incomplete) {
      typed(typed, model);
      return problems.show(incomplete.missing(), show(municipality, number, officer.userId(), model), model, response);
    } catch (Refusal refusal) {
      typed(typed, model);
      return problems.show(List.of(refusal), show(municipality, number, officer.userId(), model), model, response);
    }
  }

  private Map<String, String> actings() {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String answer : List.of("YES", "NO")) {
      answers.put(answer, messages.getMessage("onboarding.acting." + answer, null, LocaleContextHolder.getLocale()));
    }
    return answers;
  }

  private static void typed(Map<String, String> typed, Model model) {
    model.addAttribute("typedNote", typed.get("note")).addAttribute("typedDecision", typed.get("decision"))
        .addAttribute("typedActing", typed.get("acting"));
  }

  /** As they were typed; the token is the page's business. */
  private static Map<String, String> fields(Map<String, String> typed) {
    Map<String, String> fields = new HashMap<>(typed);
    fields.remove("_csrf");
    return fields;
  }

  /** @throws Refusal NOT_FOUND for what is no number of a step */
  private static int number(String step) {
    return StepNumber.parse(step).orElseThrow(Onboardings::notFound);
  }
}
