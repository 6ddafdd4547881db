package tr.mbs.onboarding.people.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.people.Person;
import tr.mbs.onboarding.people.PersonPages;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** Step 5: a project lead reports who cannot sign in, and the help desk answers. */
@Controller
@RequestMapping(SignInProblemPages.STEP)
public class SignInProblemPages {

  public static final String STEP = "/e-belediye/{municipality}/adim/5";
  public static final String REPORT = "/sorun-bildir/{person}";
  public static final String ANSWER = "/sorun/{problem}";

  private final SignInProblems signIn;
  private final FormProblems problems;

  SignInProblemPages(SignInProblems signIn, FormProblems problems) {
    this.signIn = signIn;
    this.problems = problems;
  }

  @GetMapping(REPORT)
  String report(@PathVariable String municipality, @PathVariable String person,
      @AuthenticationPrincipal StaffPrincipal officer, Model model) {
    return report(municipality, signIn.waiting(municipality, PersonPages.id(person), officer.userId()), model);
  }

  @PostMapping(REPORT)
  Object report(@PathVariable String municipality, @PathVariable String person,
      @RequestParam(defaultValue = "") String text, @AuthenticationPrincipal StaffPrincipal officer, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    UUID id = PersonPages.id(person);
    List<Refusal> wrong = new ArrayList<>();
    signIn.report(municipality, id, text, officer.userId(), wrong);
    if (wrong.isEmpty()) {
      return saved(municipality, redirect);
    }
    model.addAttribute("text", text);
    return problems.show(wrong, report(municipality, signIn.waiting(municipality, id, officer.userId()), model), model,
        response);
  }

  @GetMapping(ANSWER)
  String answer(@PathVariable String municipality, @PathVariable String problem,
      @AuthenticationPrincipal StaffPrincipal officer, Model model) {
    SignInProblems.Case open = signIn.open(municipality, PersonPages.id(problem), officer.userId());
    model.addAttribute("email", open.person().email());
    return answer(municipality, open, model);
  }

  @PostMapping(ANSWER)
  Object answer(@PathVariable String municipality, @PathVariable String problem,
      @RequestParam(defaultValue = "") String answer, @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String invite,
      @AuthenticationPrincipal StaffPrincipal officer, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    UUID id = PersonPages.id(problem);
    List<Refusal> wrong = new ArrayList<>();
    signIn.close(municipality, id, new SignInProblems.Answer(answer, phone, email, !invite.isEmpty()),
        officer.userId(), wrong);
    if (wrong.isEmpty()) {
      return saved(municipality, redirect);
    }
    model.addAttribute("answer", answer).addAttribute("phone", phone).addAttribute("email", email)
        .addAttribute("invite", !invite.isEmpty());
    return problems.show(wrong, answer(municipality, signIn.open(municipality, id, officer.userId()), model), model,
        response);
  }

  private static String report(String municipality, Person person, Model model) {
    model.addAttribute("person", person).addAttribute("base", base(municipality));
    return "people/problem-report";
  }

  private static String answer(String municipality, SignInProblems.Case open, Model model) {
    model.addAttribute("person", open.person()).addAttribute("signInProblem", open.problem())
        .addAttribute("base", base(municipality));
    return "people/problem-answer";
  }

  private static View saved(String municipality, RedirectAttributes redirect) {
    redirect.addFlashAttribute("saved", true);
    return SeeOther.to(base(municipality));
  }

  private static String base(String municipality) {
    return "/e-belediye/" + municipality + "/adim/5";
  }
}
