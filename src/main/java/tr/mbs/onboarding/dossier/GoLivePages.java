package tr.mbs.onboarding.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedDate;
import tr.mbs.onboarding.OnboardingCases;
import tr.mbs.onboarding.OnboardingEvent.Action;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.StepDecision;
import tr.mbs.onboarding.board.BoardPages;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** "Geçiş günü": where each side asks for another one, and the help desk decides. */
@Controller
public class GoLivePages {

  public static final String PATH = OnboardingPages.PATH + "/gecis-gunu";
  private static final String VIEW = "onboarding/board-go-live";

  private final Participations participations;
  private final OnboardingCases cases;
  private final OnboardingFiles files;
  private final FormProblems problems;

  GoLivePages(Participations participations, OnboardingCases cases, OnboardingFiles files,
      FormProblems problems) {
    this.participations = participations;
    this.cases = cases;
    this.files = files;
    this.problems = problems;
  }

  @GetMapping(PATH)
  String page(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @ModelAttribute("typed") TypedReason typed, Model model) {
    return show(participations.of(municipality, officer.userId()), model);
  }

  @PostMapping(PATH)
  Object ask(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @RequestParam(defaultValue = "") String goLiveOn, @ModelAttribute("typed") TypedReason typed, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    Participation participation = participations.of(municipality, officer.userId());
    List<Refusal> wrong = new ArrayList<>();
    LocalDate day = TypedDate.parse(goLiveOn).orElse(null);
    if (day == null) {
      wrong.add(Refusal.field("goLiveOn", "board.goLive.wrong"));
    }
    String reason = typed.required(wrong);
    try {
      if (wrong.isEmpty()) {
        cases.askGoLive(participation.id(), day, reason, officer.userId());
        redirect.addFlashAttribute("said", participation.sides().contains(Side.HELP_DESK) ? "moved" : "asked");
        return SeeOther.to(home(participation));
      }
    } catch (Refusal refusal) {
      wrong.add(refusal);
    }
    model.addAttribute("typedDay", goLiveOn);
    return problems.show(wrong, show(participations.of(municipality, officer.userId()), model), model, response);
  }

  @PostMapping(PATH + "/karar")
  Object decide(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @RequestParam(defaultValue = "") String decision, @ModelAttribute("typed") TypedReason typed, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    Participation participation = participations.of(municipality, officer.userId());
    List<Refusal> wrong = new ArrayList<>();
    boolean agreed = decision.equals(StepDecision.ACCEPT.name());
    if (!agreed && !decision.equals(StepDecision.SEND_BACK.name())) {
      wrong.add(Refusal.field("decision", "onboarding.refusal.noDecision"));
    }
    String reason = agreed ? typed.read(wrong) : typed.required(wrong);
    model.addAttribute("typedDecision", decision);
    try {
      if (wrong.isEmpty()) {
        cases.decideGoLive(participation.id(), agreed, reason, officer.userId());
        redirect.addFlashAttribute("said", agreed ? "moved" : "kept");
        return SeeOther.to(home(participation));
      }
    } catch (Refusal refusal) {
      wrong.add(refusal);
    } catch (BindException refused) {
      return problems.show(refused, show(participations.of(municipality, officer.userId()), model), model, response);
    }
    return problems.show(wrong, show(participations.of(municipality, officer.userId()), model), model, response);
  }

  private String show(Participation participation, Model model) {
    OnboardingFile file = files.of(participation);
    model.addAttribute("onboarding", file.onboarding()).addAttribute("municipality", file.municipality());
    model.addAttribute("request", file.journal().stream().filter(entry -> entry.event().action() == Action.GO_LIVE_ASKED)
        .findFirst().orElse(null));
    model.addAttribute("decides", file.helps());
    model.addAttribute("home", home(participation));
    model.addAttribute("longest", TypedReason.LONGEST);
    return VIEW;
  }

  private static String home(Participation participation) {
    return BoardPages.PATH + "/" + participation.municipality();
  }
}
