package tr.mbs.desk.audit;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import tr.mbs.audit.AuditEntry;
import tr.mbs.audit.AuditSearch;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.registry.office.DataSubjects;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** "Denetim İzi": who saw and changed what, when, and whose data it was. Looking at it leaves an entry too. */
@Controller
class AuditPages {

  private static final String VIEW = "desk/audit";

  private final AuditSearch search;
  private final AuditTrail trail;
  private final DataSubjects subjects;
  private final Inquiry inquiry;
  private final Vocabulary vocabulary;
  private final MessageSource messages;

  AuditPages(AuditSearch search, AuditTrail trail, DataSubjects subjects, Inquiry inquiry, Vocabulary vocabulary,
      MessageSource messages) {
    this.search = search;
    this.trail = trail;
    this.subjects = subjects;
    this.inquiry = inquiry;
    this.vocabulary = vocabulary;
    this.messages = messages;
  }

  /** An entry in words; {@code whose} and {@code about} are absent when it is about nobody's data. */
  record Row(AuditSearch.Line line, String who, String action, String subject, String whose, String about) {
  }

  @Transactional
  @GetMapping(AuditFilter.PATH)
  String read(@AuthenticationPrincipal StaffPrincipal auditor, @ModelAttribute("filter") AuditFilter filter,
      Model model, Locale locale) {
    var page = search.page(filter.criteria(), filter.position());
    Set<DataSubject> asked = filter.subjects();
    trail.recordAll(filter.parts().stream().map(part -> looked(auditor, part)).toList());
    Map<DataSubject, String> names = subjects.names(named(page.lines(), asked));
    model.addAttribute("rows", page.lines().stream().map(line -> row(line, names, locale)).toList());
    model.addAttribute("whose", asked.stream().filter(names::containsKey).map(names::get).toList());
    model.addAttribute("everybody", asked.isEmpty() ? null : filter.aboutEverybody().address());
    model.addAttribute("first", filter.once() == null ? null : filter.at(null).address());
    model.addAttribute("following", page.next() == null ? null : filter.at(page.next()).address());
    return show(AuditQuestion.of(filter), model, locale);
  }

  /** Whatever the answer is, it tells whether somebody is a muhtar: so asking leaves an entry of its own. */
  @Transactional
  @PostMapping(AuditFilter.PATH)
  Object ask(@AuthenticationPrincipal StaffPrincipal auditor, @ModelAttribute("question") AuditQuestion question,
      Model model, Locale locale, HttpServletResponse response) {
    Inquiry.Answer answer = inquiry.answer(question);
    if (question.by() != null) {
      trail.record(auditor.userId(), "audit-ask", "audit", "search",
          String.join(" ", Stream.concat(Stream.of(question.by()), answer.problems().values().stream()).toList()),
          answer.about());
    }
    if (answer.filter() != null) {
      return SeeOther.to(answer.filter().address());
    }
    model.addAttribute("problems", answer.problems().entrySet().stream().collect(toMap(Map.Entry::getKey,
        problem -> messages.getMessage(problem.getValue(), null, locale))));
    model.addAttribute("offices", answer.offices());
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return show(question, model, locale);
  }

  /** Of several ids of one person the first is enough: whoever looks for that person looks for all of them. */
  private static AuditEntry looked(StaffPrincipal auditor, AuditFilter filter) {
    return new AuditEntry(auditor.userId(), "audit-read", "audit", "search",
        filter.narrows() ? filter.address() : null, filter.subjects().stream().findFirst()
        .orElse(filter.kim() == null ? null : DataSubject.account(filter.kim())));
  }

  private String show(AuditQuestion question, Model model, Locale locale) {
    model.addAttribute("question", question);
    model.addAttribute("actions", vocabulary.actions(locale));
    return VIEW;
  }

  private static Set<DataSubject> named(List<AuditSearch.Line> lines, Set<DataSubject> asked) {
    Set<DataSubject> named = new LinkedHashSet<>(asked);
    lines.forEach(line -> {
      named.add(DataSubject.account(line.entry().actor()));
      if (line.entry().concerns() != null) {
        named.add(line.entry().concerns());
      }
    });
    return named;
  }

  /** A muhtar acts under the id of his mandate; what he does concerns himself, so his name is known. */
  private static String who(AuditEntry entry, Map<DataSubject, String> names) {
    String officer = names.get(DataSubject.account(entry.actor()));
    if (officer != null) {
      return officer + " (" + entry.actor() + ")";
    }
    DataSubject whose = entry.concerns();
    return whose != null && whose.id().equals(entry.actor())
        ? names.getOrDefault(whose, entry.actor()) : entry.actor();
  }

  private Row row(AuditSearch.Line line, Map<DataSubject, String> names, Locale locale) {
    var entry = line.entry();
    DataSubject whose = entry.concerns();
    return new Row(line, who(entry, names), vocabulary.action(entry, locale), vocabulary.subject(entry, locale),
        whose == null ? null : names.getOrDefault(whose, whose.id()),
        whose == null ? null : new AuditFilter(null, whose.toString(), null, null, null, null, null).address());
  }
}
