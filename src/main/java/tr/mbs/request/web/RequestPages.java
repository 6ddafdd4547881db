package tr.mbs.request.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tr.mbs.listing.Position;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Movement;
import tr.mbs.request.Request;
import tr.mbs.request.dialogue.Contribution;
import tr.mbs.request.document.RequestDocuments;
import tr.mbs.request.file.Attachments;
import tr.mbs.request.file.RequestFiles;
import tr.mbs.request.search.CaseFile;
import tr.mbs.request.search.OfficeList;
import tr.mbs.request.search.OfficeRequests;
import tr.mbs.request.search.RequestLine;
import tr.mbs.request.search.RequestReader;
import tr.mbs.request.subject.Subjects;
import tr.mbs.site.MuhtarPrincipal;

/** "TALEP SORGULAMA": the three lists, and one request with everything that happened to it. */
@Controller
class RequestPages {

  private static final int EXCERPT = 110;

  private final OfficeRequests lists;
  private final OwnRequests own;
  private final RequestReader requests;
  private final RequestDocuments documents;
  private final Attachments attachments;
  private final Subjects subjects;
  private final Units units;
  private final Muhtarliks muhtarliks;
  private final Standings standings;

  RequestPages(OfficeRequests lists, OwnRequests own, RequestReader requests, RequestDocuments documents,
      Attachments attachments, Subjects subjects, Units units, Muhtarliks muhtarliks, Standings standings) {
    this.lists = lists;
    this.own = own;
    this.requests = requests;
    this.documents = documents;
    this.attachments = attachments;
    this.subjects = subjects;
    this.units = units;
    this.muhtarliks = muhtarliks;
    this.standings = standings;
  }

  /** A line of a list with its words. */
  record Row(RequestLine line, String subject, String excerpt, Standing standing) {
  }

  @GetMapping("/talepler")
  String list(@AuthenticationPrincipal MuhtarPrincipal muhtar, @RequestParam(defaultValue = "") String durum,
      @RequestParam(defaultValue = "") String once, Model model, Locale locale) {
    OfficeList list = OfficeList.named(durum).orElse(OfficeList.PENDING);
    var from = OfficeRequests.ORDER.parse(once);
    var shown = lists.page(muhtar.muhtarlik(), list, from.orElse(Position.START));
    model.addAttribute("list", list);
    model.addAttribute("counts", shown.counts());
    model.addAttribute("next", shown.page().next());
    model.addAttribute("later", from.isPresent());
    model.addAttribute("rows", shown.page().lines().stream().map(line -> row(line, locale)).toList());
    return "request/list";
  }

  @GetMapping("/talepler/{number}")
  String one(@PathVariable String number, @AuthenticationPrincipal MuhtarPrincipal muhtar, Model model,
      Locale locale) {
    Request request = own.get(number, muhtar);
    model.addAttribute("request", request);
    model.addAttribute("standing", standings.of(request, locale));
    model.addAttribute("subject", subjects.get(request.subject()).name());
    model.addAttribute("resolvedBy", request.result() == null ? null : name(request.result().resolvedBy()));
    model.addAttribute("office", muhtarliks.find(request.muhtarlikId()).orElseThrow().displayName());
    model.addAttribute("correspondence", documents.of(request));
    RequestFiles files = attachments.of(request.getId());
    model.addAttribute("attachments", files.own());
    List<CaseFile.Entry> movements = latestFirst(requests.movements(request.getId()), files);
    model.addAttribute("movements", movements);
    model.addAttribute("asked", CaseFile.asked(request, movements));
    model.addAttribute("contribution", new Contribution(UUID.randomUUID(), null));
    model.addAttribute("sent", List.of());
    return "request/request";
  }

  private Row row(RequestLine line, Locale locale) {
    return new Row(line, subjects.get(line.subject()).shortName(), excerpt(line.description()),
        standings.of(line, locale));
  }

  /** As the muhtar reads them: which body did it, not who there, and nothing that is for staff. */
  private List<CaseFile.Entry> latestFirst(List<Movement> history, RequestFiles files) {
    return IntStream.range(0, history.size())
        .mapToObj(index -> history.get(history.size() - 1 - index))
        .map(movement -> new CaseFile.Entry(movement.at(), movement.action(),
            movement.actingUnit() == null ? null : name(movement.actingUnit()), null, movement.text(), null, null,
            movement.words(), files.of(movement.sequence())))
        .toList();
  }

  private String name(String unit) {
    return units.get(new UnitCode(unit)).name();
  }

  /** The first words of a text. */
  static String excerpt(String text) {
    if (text.length() <= EXCERPT) {
      return text;
    }
    int blank = text.lastIndexOf(' ', EXCERPT);
    int end = blank > 0 ? blank : Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
    return text.substring(0, end) + "…";
  }
}
