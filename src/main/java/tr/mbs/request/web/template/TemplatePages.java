package tr.mbs.request.web.template;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.Unit;
import tr.mbs.request.Outcome;
import tr.mbs.request.subject.Subjects;
import tr.mbs.request.template.AnswerTemplate;
import tr.mbs.request.template.Templates;
import tr.mbs.request.template.TypedTemplate;
import tr.mbs.request.web.ScopedRequests;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** "Yanıt Şablonları": what an officer may answer with, and where who manages his unit keeps it. */
@Controller
@RequestMapping(TemplatePages.PATH)
class TemplatePages {

  static final String PATH = "/kurum/sablonlar";

  private static final String FORM = "request/template-form";
  private static final String REMOVAL = "request/template-removal";

  private final Templates templates;
  private final ScopedRequests officers;
  private final Subjects subjects;
  private final FormProblems problems;
  private final MessageSource messages;

  TemplatePages(Templates templates, ScopedRequests officers, Subjects subjects, FormProblems problems,
      MessageSource messages) {
    this.templates = templates;
    this.officers = officers;
    this.subjects = subjects;
    this.problems = problems;
    this.messages = messages;
  }

  @GetMapping
  String list(@AuthenticationPrincipal StaffPrincipal principal, Model model) {
    StaffAccounts.Account officer = officers.officer(principal);
    model.addAttribute("rows", templates.of(officer));
    model.addAttribute("kept", templates.keptBy(officer).map(Unit::code).orElse(null));
    model.addAttribute("subjects", subjects.names());
    return "request/template-list";
  }

  @GetMapping("/yeni")
  String blank(@ModelAttribute("typed") TypedTemplate typed, Model model, Locale locale) {
    return form(model, locale);
  }

  @PostMapping("/yeni")
  Object write(@AuthenticationPrincipal StaffPrincipal principal, @ModelAttribute("typed") TypedTemplate typed,
      Model model, Locale locale, HttpServletResponse response, RedirectAttributes redirect) {
    List<Refusal> wrong = new ArrayList<>();
    attempt(wrong, () -> templates.write(typed, officers.officer(principal), wrong));
    return wrong.isEmpty() ? done("request.template.written", redirect)
        : problems.show(wrong, form(model, locale), model, response);
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, @AuthenticationPrincipal StaffPrincipal principal, Model model, Locale locale) {
    AnswerTemplate template = find(id, principal, model);
    model.addAttribute("typed", TypedTemplate.of(template));
    return form(model, locale);
  }

  /** @param version the one that was shown */
  @PostMapping("/{id}")
  Object change(@PathVariable String id, @AuthenticationPrincipal StaffPrincipal principal,
      @ModelAttribute("typed") TypedTemplate typed, @RequestParam(defaultValue = "") String version, Model model,
      Locale locale, HttpServletResponse response, RedirectAttributes redirect) {
    List<Refusal> wrong = new ArrayList<>();
    attempt(wrong, () -> templates.change(Ids.number(id), Ids.version(version), typed, officers.officer(principal), wrong));
    if (wrong.isEmpty()) {
      return done("request.template.saved", redirect);
    }
    // Without it, it is a new one's form: a colleague has removed it.
    templates.find(Ids.number(id), officers.officer(principal))
        .ifPresent(template -> model.addAttribute("template", template));
    if (wrong.stream().noneMatch(refusal -> refusal.kind() == Refusal.Kind.CONFLICT)) {
      model.addAttribute("version", Ids.version(version));
    }
    return problems.show(wrong, form(model, locale), model, response);
  }

  @GetMapping("/{id}/silme")
  String removal(@PathVariable String id, @AuthenticationPrincipal StaffPrincipal principal, Model model) {
    find(id, principal, model);
    return REMOVAL;
  }

  @PostMapping("/{id}/silme")
  Object remove(@PathVariable String id, @AuthenticationPrincipal StaffPrincipal principal,
      @RequestParam(defaultValue = "") String version, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    List<Refusal> wrong = new ArrayList<>();
    attempt(wrong, () -> templates.remove(Ids.number(id), Ids.version(version), officers.officer(principal)));
    if (wrong.isEmpty()) {
      return done("request.template.removed", redirect);
    }
    find(id, principal, model);
    return problems.show(wrong, REMOVAL, model, response);
  }

  private static void attempt(List<Refusal> wrong, Runnable act) {
    try {
      twice(act);
    } catch (Refusal refusal) {
      wrong.add(refusal);
    }
  }

  /** What somebody wrote under the same title in the same moment is there the second time. */
  private static void twice(Runnable act) {
    try {
      act.run();
    } catch (DataIntegrityViolationException together) {
      act.run();
    }
  }

  private AnswerTemplate find(String id, StaffPrincipal principal, Model model) {
    AnswerTemplate template = templates.get(Ids.number(id), officers.officer(principal));
    model.addAttribute("template", template).addAttribute("subjects", subjects.names());
    return template;
  }

  private String form(Model model, Locale locale) {
    Map<String, String> outcomes = new LinkedHashMap<>();
    Stream.of(Outcome.values()).forEach(outcome ->
        outcomes.put(outcome.name(), messages.getMessage("request.outcome." + outcome, null, locale)));
    model.addAttribute("outcomes", outcomes).addAttribute("subjects", subjects.names());
    model.addAttribute("placeholders", TypedTemplate.PLACEHOLDERS);
    model.addAttribute("titleLength", TypedTemplate.TITLE_LENGTH).addAttribute("textLength", TypedTemplate.TEXT_LENGTH);
    return FORM;
  }


  private static Object done(String messageKey, RedirectAttributes redirect) {
    redirect.addFlashAttribute("done", messageKey);
    return SeeOther.to(PATH);
  }
}
