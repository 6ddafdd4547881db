package tr.mbs.request.web;

import java.nio.charset.StandardCharsets;
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
import org.springframework.web.util.UriUtils;
import tr.mbs.kernel.Refusal;
import tr.mbs.listing.Position;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.place.OfficeReach;
import tr.mbs.registry.place.Provinces;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Request;
import tr.mbs.request.proof.Proofs;
import tr.mbs.request.search.CaseFiles;
import tr.mbs.request.search.CaseLine;
import tr.mbs.request.search.CaseSearch;
import tr.mbs.request.search.OfficeList;
import tr.mbs.request.search.RequestScope;
import tr.mbs.request.subject.Subjects;
import tr.mbs.site.Audience;
import tr.mbs.site.StaffPrincipal;

/** "Talepler" of the staff: everything in an officer's scope, to find and to read. Decisions are made in Tasklist. */
@Controller
class CasePages {

  private final CaseSearch search;
  private final ScopedRequests requests;
  private final CaseFiles cases;
  private final Subjects subjects;
  private final Provinces provinces;
  private final Units units;
  private final Standings standings;
  private final Proofs proofs;
  private final MessageSource messages;

  CasePages(CaseSearch search, ScopedRequests requests, CaseFiles cases, Subjects subjects,
      Provinces provinces, Units units, Standings standings, Proofs proofs, MessageSource messages) {
    this.search = search;
    this.requests = requests;
    this.cases = cases;
    this.subjects = subjects;
    this.provinces = provinces;
    this.units = units;
    this.standings = standings;
    this.proofs = proofs;
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
    model.addAttribute("newest", filter.position().isPresent() ? filter.address(null) : null);
    model.addAttribute("older", page.next() == null ? null : filter.address(page.next()));
    model.addAttribute("lists", lists(locale));
    model.addAttribute("subjects", subjectNames());
    model.addAttribute("provinces", RequestScope.isNationwide(officer) ? provinceNames() : Map.of());
    model.addAttribute("recorder", Audience.ofGroups(officer.groups()).stream().anyMatch(OfficeReach.RECORDERS::contains));
    return "request/case-list";
  }

  @Transactional
  @GetMapping("/kurum/talepler/{number}")
  String one(@PathVariable String number, @AuthenticationPrincipal StaffPrincipal principal, Model model,
      Locale locale) {
    var officer = requests.officer(principal);
    Request request = requests.get(number, officer);
    model.addAttribute("case", cases.open(request.getId(), principal.userId()));
    model.addAttribute("standing", standings.of(request, locale));
    model.addAttribute("resolvedBy",
        request.result() == null ? null : units.get(new UnitCode(request.result().resolvedBy())).name());
    model.addAttribute("task", RequestScope.isUpTo(officer, request) ? taskAddress(request) : null);
    model.addAttribute("claimed", proofs.obstacle(request, officer).isEmpty());
    return "request/case";
  }

  /** Tasklist's own way to narrow a list: the business key of the process is the request's id. */
  private static String taskAddress(Request request) {
    String query = "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"" + request.getId()
        + "\",\"name\":\"\"}]";
    return "/camunda/app/tasklist/default/#/?searchQuery=" + UriUtils.encode(query, StandardCharsets.UTF_8);
  }

  private Map<String, String> lists(Locale locale) {
    Map<String, String> names = new LinkedHashMap<>();
    for (OfficeList list : OfficeList.values()) {
      names.put(list.address(), messages.getMessage("request.list." + list, null, locale));
    }
    return names;
  }

  private Map<String, String> subjectNames() {
    Map<String, String> names = new LinkedHashMap<>();
    subjects.all().forEach(subject -> names.put(subject.code(), subject.name()));
    return names;
  }

  private Map<String, String> provinceNames() {
    Map<String, String> names = new LinkedHashMap<>();
    provinces.all().forEach(province -> names.put(province.plate(), province.name()));
    return names;
  }
}
