package tr.mbs.onboarding.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.OnboardingCases;
import tr.mbs.onboarding.OnboardingState;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.board.BoardPages;
import tr.mbs.registry.unit.Units;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** What the help desk does with a reason, and confirms on a page of its own: cancel, open a finished step again. */
@Controller
public class GraveActions {

  public static final String CANCEL = OnboardingPages.PATH + "/iptal";
  public static final String REOPEN = OnboardingPages.PATH + "/adim/{step}/ac";
  private static final String VIEW = "onboarding/board-reason";

  private final Participations participations;
  private final OnboardingFiles files;
  private final OnboardingCases cases;
  private final Units units;
  private final FormProblems problems;

  GraveActions(Participations participations, OnboardingFiles files, OnboardingCases cases, Units units,
      FormProblems problems) {
    this.participations = participations;
    this.files = files;
    this.cases = cases;
    this.units = units;
    this.problems = problems;
  }

  @GetMapping(CANCEL)
  String cancelPage(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @ModelAttribute("typed") TypedReason typed, Model model) {
    return show(running(municipality, officer), "cancel", null, model);
  }

  @PostMapping(CANCEL)
  Object cancel(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @ModelAttribute("typed") TypedReason typed, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    Participation participation = running(municipality, officer);
    return act(participation, "cancel", null, typed, model, response, redirect,
        reason -> cases.cancel(participation.id(), reason, officer.userId()));
  }

  @GetMapping(REOPEN)
  String reopenPage(@PathVariable String municipality, @PathVariable String step,
      @AuthenticationPrincipal StaffPrincipal officer, @ModelAttribute("typed") TypedReason typed, Model model) {
    Participation participation = running(municipality, officer);
    return show(participation, "reopen", files.reopenable(participation, OnboardingPages.number(step)).number(), model);
  }

  @PostMapping(REOPEN)
  Object reopen(@PathVariable String municipality, @PathVariable String step,
      @AuthenticationPrincipal StaffPrincipal officer, @ModelAttribute("typed") TypedReason typed, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    Participation participation = running(municipality, officer);
    int number = files.reopenable(participation, OnboardingPages.number(step)).number();
    return act(participation, "reopen", number, typed, model, response, redirect,
        reason -> cases.reopen(participation.id(), number, reason, officer.userId()));
  }

  private Object act(Participation participation, String action, Integer step, TypedReason typed, Model model,
      HttpServletResponse response, RedirectAttributes redirect, Consumer<String> work) {
    List<Refusal> wrong = new ArrayList<>();
    String reason = typed.required(wrong);
    try {
      if (wrong.isEmpty()) {
        work.accept(reason);
        redirect.addFlashAttribute("said", action);
        return SeeOther.to(BoardPages.PATH + "/" + participation.municipality());
      }
    } catch (Refusal refusal) {
      wrong.add(refusal);
    }
    return problems.show(wrong, show(participation, action, step, model), model, response);
  }

  /** @param step {@code null} when it is about the whole */
  private String show(Participation participation, String action, Integer step, Model model) {
    model.addAttribute("municipality", units.get(participation.municipality()).name());
    model.addAttribute("home", BoardPages.PATH + "/" + participation.municipality());
    model.addAttribute("action", action).addAttribute("step", step);
    model.addAttribute("longest", TypedReason.LONGEST);
    return VIEW;
  }

  /** @throws Refusal as {@link Participations#of}, CONFLICT when it is over */
  private Participation running(String municipality, StaffPrincipal officer) {
    Participation participation = participations.of(municipality, officer.userId());
    if (participation.onboarding().state() != OnboardingState.RUNNING) {
      throw new Refusal(Refusal.Kind.CONFLICT, "onboarding.refusal." + participation.onboarding().state());
    }
    return participation;
  }
}
