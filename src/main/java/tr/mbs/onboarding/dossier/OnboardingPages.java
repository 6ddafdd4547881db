package tr.mbs.onboarding.dossier;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.OnboardingCases;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.board.BoardPages;
import tr.mbs.onboarding.catalogue.Catalogue;
import tr.mbs.onboarding.catalogue.StepNumber;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.Units;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** One onboarding as the list of its steps, the help page of each, and the button with which it begins. */
@Controller
public class OnboardingPages {

  public static final String PATH = BoardPages.PATH + "/{municipality}";

  private final Participations participations;
  private final OnboardingFiles files;
  private final Openings openings;
  private final OnboardingCases cases;
  private final Catalogue catalogue;
  private final Units units;

  OnboardingPages(Participations participations, OnboardingFiles files, Openings openings, OnboardingCases cases,
      Catalogue catalogue, Units units) {
    this.participations = participations;
    this.files = files;
    this.openings = openings;
    this.cases = cases;
    this.catalogue = catalogue;
    this.units = units;
  }

  /** What was never opened begins here for whoever may open it. */
  @GetMapping(PATH)
  @Transactional(readOnly = true)
  public String page(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer, Model model) {
    if (!openings.isKnown(municipality)) {
      model.addAttribute("unit", openings.openable(municipality, officer.userId()));
      return "onboarding/board-start";
    }
    Participation participation = participations.of(municipality, officer.userId());
    model.addAttribute("file", files.of(participation));
    model.addAttribute("opens", openings.isFree(participation.municipality())
        && openings.mayOpen(participation.sides()));
    return "onboarding/one";
  }

  @PostMapping(PATH + "/baslat")
  Object open(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      RedirectAttributes redirect) {
    Unit unit = openings.openable(municipality, officer.userId());
    cases.open(unit.code(), officer.userId());
    redirect.addFlashAttribute("said", "opened");
    return SeeOther.to(BoardPages.PATH + "/" + unit.code());
  }

  @GetMapping(PATH + "/adim/{step}/yardim")
  String help(@PathVariable String municipality, @PathVariable String step,
      @AuthenticationPrincipal StaffPrincipal officer, Model model) {
    Participation participation = participations.of(municipality, officer.userId());
    model.addAttribute("base", BoardPages.PATH + "/" + participation.municipality() + "/adim/" + number(step));
    model.addAttribute("entry", catalogue.step(participation.onboarding().catalogueVersion(), number(step)));
    model.addAttribute("municipality", units.get(participation.municipality()).name());
    return "onboarding/board-help";
  }

  /** @throws Refusal NOT_FOUND for what is no number of a step */
  static int number(String step) {
    return StepNumber.parse(step).orElseThrow(Onboardings::notFound);
  }
}
