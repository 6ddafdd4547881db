package tr.mbs.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Movement;
import tr.mbs.request.Request;
import tr.mbs.request.Result;
import tr.mbs.request.dialogue.Contribution;
import tr.mbs.request.document.RequestDocuments;
import tr.mbs.request.file.Attachments;
import tr.mbs.request.file.RequestFiles;
import tr.mbs.request.search.CaseFile;
import tr.mbs.request.search.Progress;
import tr.mbs.request.search.RequestReader;
import tr.mbs.request.subject.Subjects;

/** The page of one request as its muhtar reads it, with what he can do now. */
@Component
class RequestView {

  static final String PAGE = "request/request";

  private final RequestReader requests;
  private final RequestDocuments documents;
  private final Attachments attachments;
  private final Subjects subjects;
  private final Units units;
  private final Muhtarliks muhtarliks;
  private final Standings standings;
  private final Clock clock;

  RequestView(RequestReader requests, RequestDocuments documents, Attachments attachments, Subjects subjects, Units units,
      Muhtarliks muhtarliks, Standings standings, Clock clock) {
    this.requests = requests;
    this.documents = documents;
    this.attachments = attachments;
    this.subjects = subjects;
    this.units = units;
    this.muhtarliks = muhtarliks;
    this.standings = standings;
    this.clock = clock;
  }

  void show(Request request, Model model, Locale locale) {
    LocalDate today = IstanbulTime.today(clock);
    model.addAttribute("request", request);
    model.addAttribute("standing", standings.of(request, locale));
    model.addAttribute("subject", subjects.get(request.subject()).name());
    model.addAttribute("resolvedBy", body(request.result()));
    model.addAttribute("firstResolvedBy", body(request.firstResult()));
    model.addAttribute("office", muhtarliks.find(request.muhtarlikId()).orElseThrow().displayName());
    model.addAttribute("correspondence", documents.of(request));
    RequestFiles files = attachments.of(request.getId());
    model.addAttribute("attachments", files.own());
    List<Movement> history = requests.movements(request.getId());
    model.addAttribute("progress", Progress.of(request, history));
    List<CaseFile.Entry> movements = latestFirst(history, files);
    model.addAttribute("movements", movements.stream().filter(entry -> !entry.action().staffOnly()).toList());
    model.addAttribute("proof", CaseFile.proof(request.result(), movements));
    model.addAttribute("firstProof", CaseFile.proof(request.firstResult(), movements));
    model.addAttribute("asked", CaseFile.asked(request, movements));
    model.addAttribute("contribution", new Contribution(UUID.randomUUID(), null));
    model.addAttribute("sent", List.of());
    model.addAttribute("lastDayToObject", request.lastDayToObject(today));
    model.addAttribute("lastDayToRate", request.latestResult().map(result -> result.lastDayToRate(today)).orElse(null));
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

  private String body(Result result) {
    return result == null ? null : name(result.resolvedBy());
  }

  private String name(String unit) {
    return units.get(new UnitCode(unit)).name();
  }
}
