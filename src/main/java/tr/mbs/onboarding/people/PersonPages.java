package tr.mbs.onboarding.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** One person of a list on a page of his own, to be added, corrected or taken off. */
public abstract class PersonPages {

  private static final String VIEW = "people/person";

  private final Role role;
  private final String list;
  private final Enrolment enrolment;
  private final FormProblems problems;

  /** @param list the part of the address after the step's */
  PersonPages(Role role, String list, Enrolment enrolment, FormProblems problems) {
    this.role = role;
    this.list = list;
    this.enrolment = enrolment;
    this.problems = problems;
  }

  @GetMapping("/yeni")
  String blank(@PathVariable String municipality, @ModelAttribute("typed") TypedPerson typed,
      @AuthenticationPrincipal StaffPrincipal officer, Model model) {
    return view(municipality, officer, model);
  }

  @PostMapping
  Object add(@PathVariable String municipality, @ModelAttribute("typed") TypedPerson typed,
      @AuthenticationPrincipal StaffPrincipal officer, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    List<Refusal> wrong = new ArrayList<>();
    enrolment.add(municipality, role, typed, officer.userId(), wrong);
    return wrong.isEmpty() ? saved(municipality, redirect)
        : problems.show(wrong, view(municipality, officer, model), model, response);
  }

  @GetMapping("/{person}")
  String one(@PathVariable String municipality, @PathVariable String person,
      @AuthenticationPrincipal StaffPrincipal officer, Model model) {
    Person read = enrolment.read(municipality, role, id(person), officer.userId());
    model.addAttribute("person", read).addAttribute("typed", TypedPerson.of(read)).addAttribute("version", read.version());
    return view(municipality, officer, model);
  }

  /** @param version the one that was shown */
  @PostMapping("/{person}")
  Object change(@PathVariable String municipality, @PathVariable String person,
      @ModelAttribute("typed") TypedPerson typed, @RequestParam(defaultValue = "") String version,
      @AuthenticationPrincipal StaffPrincipal officer, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    List<Refusal> wrong = new ArrayList<>();
    try {
      enrolment.change(municipality, role, id(person), Ids.version(version), typed, officer.userId(), wrong);
    } catch (Refusal refusal) {
      wrong.add(refusal);
    }
    return wrong.isEmpty() ? saved(municipality, redirect)
        : again(municipality, person, version, officer, wrong, model, response);
  }

  @PostMapping("/{person}/kaldir")
  Object remove(@PathVariable String municipality, @PathVariable String person,
      @RequestParam(defaultValue = "") String version, @AuthenticationPrincipal StaffPrincipal officer, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    try {
      enrolment.remove(municipality, role, id(person), Ids.version(version), officer.userId());
      return saved(municipality, redirect);
    } catch (Refusal refusal) {
      model.addAttribute("typed", TypedPerson.of(enrolment.read(municipality, role, id(person), officer.userId())));
      return again(municipality, person, version, officer, List.of(refusal), model, response);
    }
  }

  /** What was typed stays; a version that is over stays too, so that it is refused until the page is opened anew. */
  private Object again(String municipality, String person, String version, StaffPrincipal officer, List<Refusal> wrong,
      Model model, HttpServletResponse response) {
    model.addAttribute("person", enrolment.read(municipality, role, id(person), officer.userId()))
        .addAttribute("version", version);
    return problems.show(wrong, view(municipality, officer, model), model, response);
  }

  private View saved(String municipality, RedirectAttributes redirect) {
    redirect.addFlashAttribute("saved", true);
    return SeeOther.to(step(municipality));
  }

  private String view(String municipality, StaffPrincipal officer, Model model) {
    model.addAttribute("units", enrolment.units(municipality, role, officer.userId()))
        .addAttribute("lead", role == Role.LEAD)
        .addAttribute("base", step(municipality))
        .addAttribute("list", step(municipality) + "/" + list);
    return VIEW;
  }

  private String step(String municipality) {
    return "/e-belediye/" + municipality + "/adim/" + role.step();
  }

  public static UUID id(String text) {
    return Ids.parse(text).orElseThrow(Enrolment::notFound);
  }
}
