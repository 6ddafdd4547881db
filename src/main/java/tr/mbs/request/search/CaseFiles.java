package tr.mbs.request.search;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Movement;
import tr.mbs.request.Request;
import tr.mbs.request.Requests;
import tr.mbs.request.document.RequestDocuments;
import tr.mbs.request.file.Attachments;
import tr.mbs.request.file.RequestFiles;
import tr.mbs.request.subject.Subjects;
import tr.mbs.request.subject.Suggestion;

/** Opens a request for an officer who has been let in already, and notes in the audit trail that he saw it. */
@Component
public class CaseFiles {

  private final RequestReader requests;
  private final Requests rules;
  private final CaseSearch search;
  private final Subjects subjects;
  private final Muhtarliks muhtarliks;
  private final Mandates mandates;
  private final Units units;
  private final Suggestion suggestion;
  private final Attachments attachments;
  private final RequestDocuments documents;
  private final StaffAccounts accounts;
  private final AuditTrail audit;
  private final Clock clock;

  CaseFiles(RequestReader requests, Requests rules, CaseSearch search, Subjects subjects, Muhtarliks muhtarliks,
      Mandates mandates, Units units, Suggestion suggestion, Attachments attachments, RequestDocuments documents,
      StaffAccounts accounts, AuditTrail audit, Clock clock) {
    this.requests = requests;
    this.rules = rules;
    this.search = search;
    this.subjects = subjects;
    this.muhtarliks = muhtarliks;
    this.mandates = mandates;
    this.units = units;
    this.suggestion = suggestion;
    this.attachments = attachments;
    this.documents = documents;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /** @throws Refusal NOT_FOUND */
  @Transactional
  public CaseFile open(UUID id, String reader) {
    Request request = requests.findById(id)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "request.refusal.notFound"));
    Office office = muhtarliks.find(request.muhtarlikId()).orElseThrow();
    Mandate muhtar = mandates.find(request.mandateId()).orElseThrow();
    Unit holder = request.holder() == null ? null : unit(request.holder());
    var advice = suggestion.advice(request.suggestion(), office).orElse(null);
    List<Movement> history = requests.movements(id);
    RequestFiles files = attachments.of(id);
    recordReading(request, reader);
    return new CaseFile(request, subjects.get(request.subject()), office, muhtar.fullName(),
        muhtar.phone() == null ? null : muhtar.phone().masked(), holder, advice, files.own(), entries(history, files),
        suggestedFirst(targets(request, holder), advice), units.targetsIn(request.plate()),
        holder == null ? Set.of() : request.decisions(holder, rules.hasReturned(request, holder)),
        documents.of(request), request.firstResult() == null ? null : name(request.firstResult().resolvedBy()),
        ChronoUnit.DAYS.between(IstanbulTime.today(clock), request.lastDay()),
        request.question() == null ? 0 : IstanbulTime.daysSince(history.get(request.question() - 1).at(), clock));
  }

  /** Writes down that an officer is shown a request. */
  @Transactional
  public void recordReading(Request request, String reader) {
    audit.record(reader, "request-read", "request", request.number(), null, DataSubject.mandate(request.mandateId()));
  }

  /** As {@link CaseSearch#sameMatter}. */
  public List<CaseLine> sameMatter(Request request, String reader) {
    return accounts.find(reader).map(officer -> search.sameMatter(officer, request)).orElse(List.of());
  }

  private List<CaseFile.Entry> entries(List<Movement> history, RequestFiles files) {
    Map<String, String> officers = accounts.names(history.stream()
        .map(Movement::actingPerson).filter(Objects::nonNull).collect(Collectors.toSet()));
    List<CaseFile.Entry> entries = new ArrayList<>();
    for (Movement movement : history) {
      entries.add(0, new CaseFile.Entry(movement.at(), movement.action(), name(movement.actingUnit()),
          movement.actingPerson() == null ? null : officers.get(movement.actingPerson()), movement.text(),
          movement.note(), name(movement.proposedUnit()), movement.words(), files.of(movement.sequence())));
    }
    return entries;
  }

  private List<Unit> targets(Request request, Unit holder) {
    if (holder == null) {
      return List.of();
    }
    return switch (holder.kind()) {
      case DIRECTORATE_GENERAL -> units.targetsIn(request.plate());
      case GOVERNORATE -> units.directoratesIn(request.plate());
      default -> List.of();
    };
  }

  private static List<Unit> suggestedFirst(List<Unit> targets, Suggestion.Advice advice) {
    Set<Unit> suggested = advice == null ? Set.of()
        : Stream.of(advice.body(), advice.directorate()).filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return targets.stream().sorted(Comparator.comparing(unit -> !suggested.contains(unit))).toList();
  }

  private String name(String code) {
    return code == null ? null : unit(code).name();
  }

  private Unit unit(String code) {
    return units.get(new UnitCode(code));
  }
}
