package tr.mbs.numbering.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.numbering.CounterCorrection;
import tr.mbs.numbering.CounterCorrections;
import tr.mbs.numbering.Direction;
import tr.mbs.numbering.DocumentCounter;
import tr.mbs.numbering.DocumentCounters;
import tr.mbs.numbering.NumberedDocuments;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** "Evrak numaratörü": where the counters of a municipality stand. Nothing on this page draws a number. */
@Controller
@RequestMapping(CounterPage.PATH)
class CounterPage {

  static final String PATH = "/e-belediye/{municipality}/numarator";

  private static final String VIEW = "numbering/counters";
  private static final int LATEST = 20;

  private final CounterScope scope;
  private final DocumentCounters counters;
  private final CounterCorrections corrections;
  private final NumberedDocuments documents;
  private final StaffAccounts accounts;
  private final FormProblems problems;
  private final MessageSource messages;
  private final Clock clock;

  CounterPage(CounterScope scope, DocumentCounters counters, CounterCorrections corrections,
      NumberedDocuments documents, StaffAccounts accounts, FormProblems problems, MessageSource messages,
      Clock clock) {
    this.scope = scope;
    this.counters = counters;
    this.corrections = corrections;
    this.documents = documents;
    this.accounts = accounts;
    this.problems = problems;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  String look(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal reader,
      @ModelAttribute("typed") TypedCounter typed, Model model, Locale locale) {
    return show(scope.visit(municipality, reader.userId()), model, locale);
  }

  @PostMapping
  Object correct(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @ModelAttribute("typed") TypedCounter typed, Model model, Locale locale, HttpServletResponse response,
      RedirectAttributes redirect) {
    CounterScope.Visit visit = scope.visit(municipality, officer.userId());
    UnitCode code = visit.municipality().code();
    List<Refusal> wrong = new ArrayList<>();
    TypedCounter.Content content = typed.read(wrong);
    if (wrong.isEmpty()) {
      try {
        counters.correct(code, content.direction(), content.seen(), content.lastNumber(), content.reason(),
            officer.userId());
        redirect.addFlashAttribute("saved", true);
        return SeeOther.to("/e-belediye/" + code + "/numarator");
      } catch (Refusal refusal) {
        wrong.add(refusal);
      }
    }
    return problems.show(wrong, show(visit, model, locale), model, response);
  }

  private String show(CounterScope.Visit visit, Model model, Locale locale) {
    UnitCode code = visit.municipality().code();
    List<DocumentCounter> all = counters.of(code);
    List<CounterCorrection> corrected = corrections.of(code.value());
    int year = IstanbulTime.today(clock).getYear();
    Map<Direction, DocumentCounter> current = all.stream().filter(counter -> counter.year() == year)
        .collect(Collectors.toMap(DocumentCounter::direction, counter -> counter));
    model.addAttribute("visit", visit);
    model.addAttribute("years", all.stream()
        .collect(Collectors.groupingBy(DocumentCounter::year, LinkedHashMap::new, Collectors.toList())));
    model.addAttribute("current", new TreeMap<>(current));
    model.addAttribute("directions", directions(current, locale));
    model.addAttribute("corrections", corrected);
    model.addAttribute("names", accounts.names(Stream.concat(all.stream().map(DocumentCounter::startedBy),
        corrected.stream().map(CounterCorrection::officer)).filter(Objects::nonNull)
        .collect(Collectors.toSet())));
    model.addAttribute("documents", documents.latest(code, LATEST));
    return VIEW;
  }

  private Map<String, String> directions(Map<Direction, DocumentCounter> current, Locale locale) {
    Map<String, String> names = new LinkedHashMap<>();
    new TreeMap<>(current).keySet().forEach(direction ->
        names.put(direction.name(), messages.getMessage("numbering.direction." + direction, null, locale)));
    return names;
  }
}
