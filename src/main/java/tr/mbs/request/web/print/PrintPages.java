package tr.mbs.request.web.print;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitContacts;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Request;
import tr.mbs.request.Result;
import tr.mbs.request.document.Correspondence;
import tr.mbs.request.document.RequestDocument;
import tr.mbs.request.document.RequestDocuments;
import tr.mbs.request.search.CaseFiles;
import tr.mbs.request.subject.Subjects;
import tr.mbs.request.web.OwnRequests;
import tr.mbs.request.web.ScopedRequests;
import tr.mbs.request.web.Standings;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.StaffPrincipal;

/**
 * A request to print, the same for muhtar and officer: its number, its days, and each result with the letter's number and
 * how the body that gave it is reached. No person is named on it.
 */
@Controller
class PrintPages {

  private final OwnRequests own;
  private final ScopedRequests scoped;
  private final CaseFiles cases;
  private final RequestDocuments documents;
  private final Subjects subjects;
  private final Muhtarliks muhtarliks;
  private final Units units;
  private final UnitContacts contacts;
  private final Standings standings;
  private final Clock clock;

  PrintPages(OwnRequests own, ScopedRequests scoped, CaseFiles cases, RequestDocuments documents,
      Subjects subjects, Muhtarliks muhtarliks, Units units, UnitContacts contacts, Standings standings, Clock clock) {
    this.own = own;
    this.scoped = scoped;
    this.cases = cases;
    this.documents = documents;
    this.subjects = subjects;
    this.muhtarliks = muhtarliks;
    this.units = units;
    this.contacts = contacts;
    this.standings = standings;
    this.clock = clock;
  }

  /**
   * A result with its letter.
   *
   * @param document null when its number is not known
   * @param footer   null when nobody has asked the body for it
   */
  record Answered(Result result, Unit body, RequestDocument document, UnitContacts.Footer footer) {
  }

  @GetMapping("/talepler/{number}/yazdir")
  String forMuhtar(@PathVariable String number, @AuthenticationPrincipal MuhtarPrincipal muhtar, Model model,
      Locale locale) {
    return show(own.get(number, muhtar), "/talepler/", model, locale);
  }

  /** An officer reads the request by it, which leaves a line in the audit trail as its page does. */
  @Transactional
  @GetMapping("/kurum/talepler/{number}/yazdir")
  String forStaff(@PathVariable String number, @AuthenticationPrincipal StaffPrincipal principal, Model model,
      Locale locale) {
    Request request = scoped.get(number, scoped.officer(principal));
    cases.recordReading(request, principal.userId());
    return show(request, "/kurum/talepler/", model, locale);
  }

  private String show(Request request, String pages, Model model, Locale locale) {
    Correspondence letters = documents.of(request);
    List<Answered> results = Stream.of(answered(request.result(), letters.answer()),
        answered(request.firstResult(), letters.firstAnswer())).flatMap(List::stream).toList();
    model.addAttribute("request", request);
    model.addAttribute("back", pages + request.number());
    model.addAttribute("subject", subjects.get(request.subject()).name());
    model.addAttribute("office", muhtarliks.find(request.muhtarlikId()).orElseThrow());
    model.addAttribute("incoming", letters.incoming());
    model.addAttribute("results", results);
    model.addAttribute("standing", standings.of(request, locale));
    model.addAttribute("today", IstanbulTime.today(clock));
    return "request/print";
  }

  private List<Answered> answered(Result result, RequestDocument document) {
    if (result == null) {
      return List.of();
    }
    Unit body = units.get(new UnitCode(result.resolvedBy()));
    return List.of(new Answered(result, body, document, contacts.of(body.code()).orElse(null)));
  }
}
