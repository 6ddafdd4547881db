package tr.mbs.request.template;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Outcome;
import tr.mbs.request.search.CaseFile;
import tr.mbs.request.subject.Subjects;

/**
 * The templates that officers use: their own units' and MİGM's. Who manages a unit keeps its templates (domain.md §2.11a);
 * what is another owner's does not exist for him.
 */
@Component
public class Templates {

  /** About so many an owner may have: they all stand in one list. Two that come at once may make one more. */
  static final int MOST = 50;

  /** As a list in a form shows them: by outcome, a body's own before MİGM's, then by title. */
  private static final Comparator<AnswerTemplate> ORDER = Comparator.comparing(AnswerTemplate::outcome)
      .thenComparing(AnswerTemplate::forAll)
      .thenComparing(template -> TurkishText.sortKey(template.title()))
      .thenComparing(AnswerTemplate::id);

  private final WrittenTemplates templates;
  private final Units units;
  private final Subjects subjects;
  private final AuditTrail audit;

  Templates(WrittenTemplates templates, Units units, Subjects subjects, AuditTrail audit) {
    this.templates = templates;
    this.units = units;
    this.subjects = subjects;
    this.audit = audit;
  }

  /** What an officer may use. */
  @Transactional(readOnly = true)
  public List<AnswerTemplate> of(StaffAccounts.Account officer) {
    return sorted(templates.of(owners(units.of(officer.groups()).stream().map(unit -> unit.code().value()))));
  }

  /** What the holder of a request may answer it with, by outcome; one statement, none when nobody holds it. */
  @Transactional(readOnly = true)
  public Map<Outcome, List<FilledTemplate>> filledFor(CaseFile file) {
    if (file.holder() == null) {
      return Map.of();
    }
    Map<Placeholder, String> values = Map.of(
        Placeholder.NUMARA, file.request().number(),
        Placeholder.MUHTARLIK, file.office().displayName(),
        Placeholder.KONU, file.subject().name(),
        Placeholder.KURUM, file.holder().name());
    List<AnswerTemplate> found =
        sorted(templates.about(file.request().subject(), owners(Stream.of(file.holder().code().value()))));
    return found.stream()
        .collect(Collectors.groupingBy(AnswerTemplate::outcome, () -> new EnumMap<>(Outcome.class),
            Collectors.mapping(template -> new FilledTemplate(template.id(), titleAmong(found, template),
                Placeholder.fill(template.text(), values)), Collectors.toList())));
  }

  /** MİGM's says whose it is where a body's own has the same title. */
  private String titleAmong(List<AnswerTemplate> all, AnswerTemplate one) {
    boolean twice = one.forAll()
        && all.stream().anyMatch(other -> !other.forAll() && other.title().equals(one.title()));
    return twice ? one.title() + " (" + units.get(one.owner()).name() + ")" : one.title();
  }

  /** The unit whose templates the officer keeps. */
  public Optional<Unit> keptBy(StaffAccounts.Account officer) {
    return units.managedBy(officer.groups());
  }

  /** Empty when there is none, or it is another owner's than the officer keeps. */
  @Transactional(readOnly = true)
  public Optional<AnswerTemplate> find(long id, StaffAccounts.Account officer) {
    return templates.findById(id).filter(template -> keeps(officer, template));
  }

  /** @throws Refusal NOT_FOUND where {@link #find} has none */
  @Transactional(readOnly = true)
  public AnswerTemplate get(long id, StaffAccounts.Account officer) {
    return find(id, officer).orElseThrow(Templates::notFound);
  }

  /**
   * Adds a template to those of the unit that the officer manages. The same form sent twice adds one.
   *
   * @param wrong takes a refusal for each field that cannot be stored; then there is none
   * @throws Refusal FORBIDDEN when he manages none; CONFLICT when it has {@value #MOST}
   */
  @Transactional
  public void write(TypedTemplate typed, StaffAccounts.Account officer, List<Refusal> wrong) {
    UnitCode owner = keptBy(officer).map(Unit::code)
        .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "request.refusal.template.notYours"));
    TypedTemplate.Content content = typed.read(subjects, wrong);
    if (!wrong.isEmpty()) {
      return;
    }
    Optional<AnswerTemplate> twin = templates.titled(content.title(), owner.value());
    if (twin.filter(template -> template.says(content)).isPresent()) {
      return;
    }
    if (twin.isPresent()) {
      wrong.add(taken());
      return;
    }
    if (templates.countOf(owner.value()) >= MOST) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.template.tooMany", MOST);
    }
    AnswerTemplate template = new AnswerTemplate(owner, content);
    templates.add(template);
    written("template-write", template, officer);
  }

  /**
   * Changes one. The same form sent twice changes it once.
   *
   * @param seen  the version that the officer saw
   * @param wrong takes a refusal for each field that cannot be stored; then it stays as it was
   * @throws Refusal NOT_FOUND when it is another owner's; CONFLICT when it is another version by now, or removed
   */
  @Transactional
  public void change(long id, int seen, TypedTemplate typed, StaffAccounts.Account officer, List<Refusal> wrong) {
    AnswerTemplate template = ofHis(templates.findToChange(id)
        .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "request.refusal.template.gone")), officer);
    TypedTemplate.Content content = typed.read(subjects, wrong);
    if (wrong.isEmpty() && template.says(content)) {
      return;
    }
    template.requireSeen(seen);
    if (wrong.isEmpty() && templates.titled(content.title(), template.owner().value())
        .filter(other -> other.id() != id).isPresent()) {
      wrong.add(taken());
    }
    if (wrong.isEmpty()) {
      template.change(seen, content);
      written("template-change", template, officer);
    }
  }

  /**
   * Removes one, unless that was done before.
   *
   * @throws Refusal NOT_FOUND and CONFLICT as {@link #change}
   */
  @Transactional
  public void remove(long id, int seen, StaffAccounts.Account officer) {
    Optional<AnswerTemplate> found = templates.findToChange(id);
    if (found.isEmpty()) {
      return;
    }
    AnswerTemplate template = ofHis(found.get(), officer);
    template.requireSeen(seen);
    templates.delete(template);
    written("template-remove", template, officer);
  }

  /** Another of the owner's has this title. */
  private static Refusal taken() {
    return Refusal.field("title", "request.refusal.template.taken");
  }

  private AnswerTemplate ofHis(AnswerTemplate template, StaffAccounts.Account officer) {
    if (!keeps(officer, template)) {
      throw notFound();
    }
    return template;
  }

  private boolean keeps(StaffAccounts.Account officer, AnswerTemplate template) {
    return keptBy(officer).map(Unit::code).filter(template.owner()::equals).isPresent();
  }

  private static Refusal notFound() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "request.refusal.template.notFound");
  }

  private void written(String action, AnswerTemplate template, StaffAccounts.Account officer) {
    audit.record(officer.userId(), action, "template", Long.toString(template.id()), template.owner().value());
  }

  private static Set<String> owners(Stream<String> own) {
    return Stream.concat(own, Stream.of(UnitCode.DIRECTORATE_GENERAL.value())).collect(Collectors.toSet());
  }

  private static List<AnswerTemplate> sorted(List<AnswerTemplate> found) {
    return found.stream().sorted(ORDER).toList();
  }
}
