package tr.mbs.request.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import tr.mbs.listing.Position;
import tr.mbs.registry.place.OfficeReach;
import tr.mbs.registry.place.Provinces;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.search.CaseLine;
import tr.mbs.request.search.CaseSearch;
import tr.mbs.request.search.OfficeList;
import tr.mbs.request.search.RequestScope;
import tr.mbs.request.subject.Subjects;
import tr.mbs.request.web.cases.CaseView;
import tr.mbs.site.StaffPrincipal;

/** "Talepler" of the staff: everything in an officer's scope, to find and to read. Decisions are made in Tasklist. */
@Controller
class CasePages {

  private final CaseSearch search;
  private final ScopedRequests requests;
  private final Subjects subjects;
  private final Provinces provinces;
  private final Units units;
  private final Standings standings;
  private final CaseView view;
  private final MessageSource messages;

  CasePages(CaseSearch search, ScopedRequests requests, Subjects subjects, Provinces provinces, Units units,
      Standings standings, CaseView view, MessageSource messages) {
    this.search = search;
    this.requests = requests;
    this.subjects = subjects;
    this.provinces = provinces;
    this.units = units;
    this.standings = standings;
    this.view = view;
    this.messages = messages;
  }

  /** A line of the list with its words. */
  record Row(CaseLine line, String subject, Standing standing) {
  }

  @GetMapping("/kurum/talepler")
  String list(@AuthenticationPrincipal StaffPrincipal principal, @ModelAttribute("filter") CaseFilter filter,
      Model model, Locale locale) {
    var officer = requests.officer(principal);
    var page = search.page(officer, filter.criteria(), filter.position().orElse(Position.START));
    model.addAttribute("rows", page.lines().stream()
        .map(line -> new Row(line, subjects.get(line.subject()).shortName(), standings.of(line, locale))).toList());
    model.addAttribute("first", filter.position().isPresent() ? filter.address(null) : null);
    model.addAttribute("following", page.next() == null ? null : filter.address(page.next()));
    model.addAttribute("lists", lists(locale));
    model.addAttribute("subjects", subjects.names());
    model.addAttribute("provinces", RequestScope.isNationwide(officer) ? provinceNames() : Map.of());
    model.addAttribute("recorder", OfficeReach.isOfOne(units.of(officer.groups())));
    return "request/case-list";
  }

  @Transactional
  @GetMapping("/kurum/talepler/{number}")
  String one(@PathVariable String number, @AuthenticationPrincipal StaffPrincipal principal, Model model,
      Locale locale) {
    var officer = requests.officer(principal);
    view.show(requests.get(number, officer), officer, model, locale);
    return CaseView.PAGE;
  }

  private Map<String, String> lists(Locale locale) {
    Map<String, String> names = new LinkedHashMap<>();
    for (OfficeList list : OfficeList.values()) {
      names.put(list.address(), messages.getMessage("request.list." + list, null, locale));
    }
    return names;
  }

  private Map<String, String> provinceNames() {
    Map<String, String> names = new LinkedHashMap<>();
    provinces.all().forEach(province -> names.put(province.plate(), province.name()));
    return names;
  }
}
