package tr.mbs.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.calendar.CalendarBook;
import tr.mbs.calendar.CalendarOverride;
import tr.mbs.calendar.CalendarYear;
import tr.mbs.calendar.DayKind;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.Reason;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.site.Audience;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** "Çalışma Takvimi": the days of a year on which offices are closed, or open though one would not think so, and why. */
@Controller
@RequestMapping(CalendarPages.PATH)
class CalendarPages {

  static final String PATH = "/kurum/takvim";

  private static final String YEAR = "calendar/year";
  private static final String WITHDRAWAL = "calendar/withdrawal";

  private final CalendarBook book;
  private final StaffAccounts accounts;
  private final FormProblems problems;
  private final MessageSource messages;

  CalendarPages(CalendarBook book, StaffAccounts accounts, FormProblems problems, MessageSource messages) {
    this.book = book;
    this.accounts = accounts;
    this.problems = problems;
    this.messages = messages;
  }

  /** @param yil the year; what is none is this one */
  @GetMapping
  String look(@RequestParam(required = false) String yil, @AuthenticationPrincipal StaffPrincipal reader,
      @ModelAttribute("typed") TypedDay typed, Model model, Locale locale) {
    return show(year(yil), reader, model, locale);
  }

  /** Shows the year of the changed day then. */
  @PostMapping
  Object enter(@RequestParam(required = false) String yil, @AuthenticationPrincipal StaffPrincipal officer,
      @ModelAttribute("typed") TypedDay typed, Model model, Locale locale, HttpServletResponse response,
      RedirectAttributes redirect) {
    List<Refusal> wrong = new ArrayList<>();
    TypedDay.Content content = typed.read(wrong);
    if (wrong.isEmpty()) {
      try {
        book.enter(content.first(), content.last(), content.kind(), content.reason(), officer.userId());
        return done(content.first().getYear(), content.kind(), redirect);
      } catch (Refusal refusal) {
        wrong.add(refusal);
      }
    }
    int shown = content.first() == null ? year(yil) : content.first().getYear();
    return problems.show(wrong, show(shown, officer, model, locale), model, response);
  }

  @GetMapping("/{id}/geri-al")
  String withdrawal(@PathVariable String id, Model model) {
    return show(find(id), null, model);
  }

  /** @param version the one that was shown */
  @PostMapping("/{id}/geri-al")
  Object withdraw(@PathVariable String id, @AuthenticationPrincipal StaffPrincipal officer,
      @RequestParam(required = false) String reason, @RequestParam(defaultValue = "") String version, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    CalendarOverride override = find(id);
    List<Refusal> wrong = new ArrayList<>();
    Reason why = Reason.read(reason, wrong);
    if (wrong.isEmpty()) {
      try {
        book.withdraw(override.id(), Ids.version(version), why, officer.userId());
        return done(override.day().getYear(), override.kind(), redirect);
      } catch (Refusal refusal) {
        wrong.add(refusal);
      }
    }
    return problems.show(wrong, show(find(id), reason, model), model, response);
  }

  private String show(int year, StaffPrincipal reader, Model model, Locale locale) {
    CalendarYear calendar = book.year(year);
    model.addAttribute("calendar", calendar);
    model.addAttribute("today", book.today());
    model.addAttribute("previous", year > CalendarYear.FIRST ? year - 1 : null);
    model.addAttribute("next", year < CalendarYear.LAST ? year + 1 : null);
    model.addAttribute("names", names(calendar.history()));
    model.addAttribute("changes", accounts.find(reader.userId())
        .filter(account -> Audience.ofGroups(account.groups()).contains(Audience.MIGM_MANAGER)).isPresent());
    model.addAttribute("kinds", kinds(locale));
    return YEAR;
  }

  private String show(CalendarOverride override, String reason, Model model) {
    model.addAttribute("override", override);
    model.addAttribute("row", book.row(override));
    model.addAttribute("reason", reason);
    return WITHDRAWAL;
  }

  private Map<String, String> names(List<CalendarOverride> history) {
    Set<String> officers = history.stream().flatMap(entry -> Stream.of(entry.madeBy(), entry.withdrawnBy()))
        .filter(Objects::nonNull).collect(Collectors.toSet());
    return officers.isEmpty() ? Map.of() : accounts.names(officers);
  }

  private Map<String, String> kinds(Locale locale) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (DayKind kind : DayKind.values()) {
      labels.put(kind.name(), messages.getMessage("calendar.kind." + kind, null, locale));
    }
    return labels;
  }

  private CalendarOverride find(String id) {
    return book.get(Ids.number(id));
  }

  private int year(String typed) {
    int year = typed != null && typed.matches("[0-9]{4}") ? Integer.parseInt(typed) : 0;
    return year >= CalendarYear.FIRST && year <= CalendarYear.LAST ? year : book.today().getYear();
  }

  private static Object done(int year, DayKind kind, RedirectAttributes redirect) {
    redirect.addFlashAttribute("done", kind.open().isPresent() ? "calendar.changed" : "calendar.noted");
    return SeeOther.to(PATH + "?yil=" + year);
  }
}
