package tr.mbs.onboarding;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.calendar.WorkingDays;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.OnboardingEvent.Action;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;

/**
 * The moves of onboardings and their steps, in the transaction of the engine's step that makes them. Each locks the
 * onboarding, so that two leads who finish two steps together take turns, and leaves an entry in its journal.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Onboardings {

  /** Who looks at a step that its owner handed on; step 4 only when it was opened again, for step 5 decides otherwise. */
  private static final Map<Integer, Side> REVIEWERS =
      Map.of(1, Side.HELP_DESK, 3, Side.PROJECT_LEAD, 4, Side.HELP_DESK, 5, Side.PROJECT_LEAD);
  /** Steps 2 and 5 follow from those before them, 10 is sent back from 11, and 11 ends it all. */
  private static final Set<Integer> REOPENABLE = Set.of(1, 3, 4, 6, 7, 8, 9);
  /** Whose facts depend on steps before them; step 6 lacks nothing when nobody acts for another unit any more. */
  private static final Set<Integer> RESTING = Set.of(5, 7, 8, 9);

  private final EntityManager entities;
  private final Catalogue catalogue;
  private final ObjectProvider<StepFacts> facts;
  private final WorkingDays workingDays;
  private final Clock clock;

  /** @param facts asked for when they are needed: the rooms that know them use this class themselves */
  Onboardings(EntityManager entities, Catalogue catalogue, ObjectProvider<StepFacts> facts, WorkingDays workingDays,
      Clock clock) {
    this.entities = entities;
    this.catalogue = catalogue;
    this.facts = facts;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** Begins one, with the newest catalogue. A municipality that moves already, or has moved, is refused by its row. */
  public Onboarding open(UUID id, Unit municipality, String by) {
    Instant now = now();
    Onboarding onboarding = new Onboarding(id, municipality, catalogue.newest(), by, now);
    entities.persist(onboarding);
    StepOrder.all().forEach(step -> entities.persist(new Step(id, step, now)));
    write(onboarding, Action.OPENED, null, null, by);
    // Here the second of two is told that he is: the row of the first is unique.
    entities.flush();
    return onboarding;
  }

  /** The engine has made the task of a step's owner. */
  public void enter(UUID id, int number) {
    Onboarding onboarding = running(id);
    step(id, number).enter(owner(onboarding, number), now());
  }

  /** Its owner hands it on for review. @throws IncompleteStep while facts are missing */
  public void submit(UUID id, int number, String by) {
    Onboarding onboarding = running(id);
    require(facts(number).missing(onboarding));
    step(id, number).submit(REVIEWERS.get(number), now());
    write(onboarding, Action.SUBMITTED, number, null, by);
  }

  /** Its owner is done, and nobody reviews it. @throws IncompleteStep while facts are missing */
  public void finish(UUID id, int number, String by) {
    Onboarding onboarding = running(id);
    require(facts(number).missing(onboarding));
    step(id, number).finish(StepStatus.COMPLETED, by, now());
    write(onboarding, Action.FINISHED, number, null, by);
  }

  /** Its reviewer accepts it. @throws IncompleteStep while facts are missing */
  public void accept(UUID id, int number, String by) {
    Onboarding onboarding = running(id);
    require(facts(number).missingToAccept(onboarding));
    step(id, number).finish(StepStatus.COMPLETED, by, now());
    write(onboarding, Action.ACCEPTED, number, null, by);
  }

  /**
   * Its reviewer sends it back to its owner.
   *
   * @param reason what has to be mended; never blank
   * @throws Refusal CONFLICT unless it waits for review
   */
  public void sendBack(UUID id, int number, String reason, String by) {
    correct(running(id), number, StepStatus.AWAITING_APPROVAL, "onboarding.refusal.notFinished", reason, by);
  }

  /**
   * The step after it finds it wrong and gives it back to its owner; that one begins anew.
   *
   * @param reason what has to be mended; never blank
   * @throws Refusal CONFLICT unless it is completed: it may have been opened again, then somebody works on it already
   */
  public void returnTo(UUID id, int number, String reason, String by) {
    correct(running(id), number, StepStatus.COMPLETED, "onboarding.refusal.corrected", reason, by);
    step(id, number + 1).rewind(now());
  }

  /** @param otherwise key of what is said when it stands otherwise */
  private void correct(Onboarding onboarding, int number, StepStatus now, String otherwise, String reason, String by) {
    requireReason(reason);
    Step step = step(onboarding.getId(), number);
    if (step.status() != now) {
      throw new Refusal(Refusal.Kind.CONFLICT, otherwise, number);
    }
    step.sendBack(owner(onboarding, number), reason, now());
    write(onboarding, Action.SENT_BACK, number, reason, by);
  }

  /** Nobody acts outside the own unit: step 6 does not apply. */
  public void skip(UUID id, int number, String by) {
    Onboarding onboarding = running(id);
    step(id, number).finish(StepStatus.NOT_APPLICABLE, by, now());
    write(onboarding, Action.SKIPPED, number, null, by);
  }

  /**
   * Opens a finished step again.
   *
   * @throws Refusal CONFLICT when it is not finished, FORBIDDEN for a step that is never opened again, INVALID without a
   *                 reason
   */
  public void reopen(UUID id, int number, String reason, String by) {
    Onboarding onboarding = running(id);
    requireReason(reason);
    if (!REOPENABLE.contains(number)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "onboarding.refusal.notReopened", number);
    }
    Step step = step(id, number);
    if (!step.status().isOver()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "onboarding.refusal.notFinished", number);
    }
    step.sendBack(owner(onboarding, number), reason, now());
    write(onboarding, Action.REOPENED, number, reason, by);
  }

  /** Whether somebody looks at a step after its owner; of step 4, when it was opened again. */
  public static boolean isReviewed(int number) {
    return REVIEWERS.containsKey(number);
  }

  /** Who looks at it then. @throws NullPointerException for a step that nobody reviews */
  public static Side reviewer(int number) {
    return Objects.requireNonNull(REVIEWERS.get(number));
  }

  /** Whether such a step can be opened again at all. */
  public static boolean isReopenable(int number) {
    return REOPENABLE.contains(number);
  }

  /** Who does a step in this onboarding. */
  public Side owner(Onboarding onboarding, int number) {
    return catalogue.step(onboarding.catalogueVersion(), number).owner();
  }

  /** Step 1 names the day. @throws Refusal INVALID unless it is a working day and not past */
  public void setGoLive(UUID id, LocalDate day, String by) {
    Onboarding onboarding = running(id);
    if (!day.equals(onboarding.goLiveOn())) {
      requireGoLive(day);
      onboarding.decideGoLive(day);
      write(onboarding, Action.GO_LIVE_SET, 1, day.toString(), by);
    }
  }

  /** Somebody asks for another day. @throws Refusal as {@link #setGoLive}, CONFLICT while another request waits */
  public void askGoLive(UUID id, LocalDate day, String reason, String by) {
    Onboarding onboarding = running(id);
    requireReason(reason);
    requireGoLive(day);
    if (onboarding.goLiveOn() == null) {
      throw new Refusal(Refusal.Kind.CONFLICT, "onboarding.refusal.noGoLiveYet");
    }
    if (onboarding.askedGoLiveOn() != null) {
      throw new Refusal(Refusal.Kind.CONFLICT, "onboarding.refusal.goLiveAsked");
    }
    onboarding.askGoLive(day);
    write(onboarding, Action.GO_LIVE_ASKED, null, day + " " + reason, by);
  }

  /** The help desk agrees. @throws Refusal as {@link #setGoLive}: the day may have passed meanwhile */
  public void moveGoLive(UUID id, String by) {
    Onboarding onboarding = running(id);
    LocalDate day = onboarding.askedGoLiveOn();
    requireGoLive(day);
    onboarding.decideGoLive(day);
    write(onboarding, Action.GO_LIVE_MOVED, null, day.toString(), by);
  }

  /** The help desk does not agree. */
  public void keepGoLive(UUID id, String reason, String by) {
    Onboarding onboarding = running(id);
    requireReason(reason);
    onboarding.decideGoLive(null);
    write(onboarding, Action.GO_LIVE_KEPT, null, reason, by);
  }

  /**
   * "Geçiş tamamlandı": the municipality counts as migrated.
   *
   * @throws Refusal CONFLICT while another go-live day is asked for; that no step is open again asks step 11
   */
  public void complete(UUID id, String by) {
    Onboarding onboarding = running(id);
    if (onboarding.askedGoLiveOn() != null) {
      throw new Refusal(Refusal.Kind.CONFLICT, "onboarding.refusal.goLiveAsked");
    }
    onboarding.complete(now());
    write(onboarding, Action.COMPLETED, null, null, by);
  }

  public void cancel(UUID id, String reason, String by) {
    Onboarding onboarding = running(id);
    requireReason(reason);
    onboarding.cancel(now());
    steps(id).forEach(Step::abandon);
    write(onboarding, Action.CANCELLED, null, reason, by);
  }

  /** What is missing before the owner, or the reviewer, can be done with a step now; empty when nothing is. */
  public List<Refusal> missing(Onboarding onboarding, Step step) {
    StepFacts wanted = facts(step.number());
    return step.status() == StepStatus.AWAITING_APPROVAL ? wanted.missingToAccept(onboarding)
        : wanted.missing(onboarding);
  }

  /** What completed steps lack by now, by their numbers: one before them was opened again, and changed after them. */
  public SortedMap<Integer, List<Refusal>> hollow(Onboarding onboarding) {
    SortedMap<Integer, List<Refusal>> hollow = new TreeMap<>();
    steps(onboarding.getId()).stream().filter(step -> step.status() == StepStatus.COMPLETED).map(Step::number)
        .filter(RESTING::contains).forEach(number -> {
          List<Refusal> lacking = new ArrayList<>(facts(number).missing(onboarding));
          if (isReviewed(number)) {
            lacking.addAll(facts(number).missingToAccept(onboarding));
          }
          if (!lacking.isEmpty()) {
            hollow.put(number, lacking);
          }
        });
    return hollow;
  }

  /** @throws Refusal NOT_FOUND */
  public Onboarding get(UUID id) {
    return Optional.ofNullable(entities.find(Onboarding.class, id)).orElseThrow(Onboardings::notFound);
  }

  /** The one that runs or is completed, else the last that was cancelled; empty when it was never opened. */
  public Optional<Onboarding> of(UnitCode municipality) {
    return idOf(municipality).map(this::get);
  }

  /** Its id alone: nothing is loaded that another one may change before it is locked. */
  Optional<UUID> idOf(UnitCode municipality) {
    return entities.createQuery("""
            select o.id from Onboarding o where o.municipality = :municipality
            order by o.openMunicipality nulls last, o.openedAt desc""", UUID.class)
        .setParameter("municipality", municipality.value()).setMaxResults(1).getResultStream().findFirst();
  }

  /** All eleven, in order. */
  public List<Step> steps(UUID id) {
    return entities.createQuery("select s from Step s where s.onboardingId = :id order by s.number", Step.class)
        .setParameter("id", id).getResultList();
  }

  public Step step(UUID id, int number) {
    return entities.find(Step.class, new Step.Key(id, number));
  }

  /** Its journal, the latest first. */
  public List<OnboardingEvent> events(UUID id) {
    return entities.createQuery("""
            select e from OnboardingEvent e where e.onboardingId = :id order by e.sequence desc""",
            OnboardingEvent.class)
        .setParameter("id", id).getResultList();
  }

  /** Locked until the end of the transaction, so that nobody else moves it meanwhile. @throws Refusal NOT_FOUND */
  public Onboarding locked(UUID id) {
    return Optional.ofNullable(entities.find(Onboarding.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(Onboardings::notFound);
  }

  /** Locked as {@link #locked}. @throws Refusal NOT_FOUND, CONFLICT when it is completed or cancelled */
  public Onboarding running(UUID id) {
    Onboarding onboarding = locked(id);
    onboarding.requireRunning();
    return onboarding;
  }

  /** When the round has reminded both sides of the day. */
  public void reminded(UUID id) {
    Onboarding onboarding = running(id);
    onboarding.remindedOf(onboarding.goLiveOn());
  }

  /** When the round has warned both sides that the day's numbers are missing. */
  public void warned(UUID id) {
    Onboarding onboarding = running(id);
    onboarding.warnedOf(onboarding.goLiveOn());
  }

  private void requireGoLive(LocalDate day) {
    if (day.isBefore(IstanbulTime.today(clock))) {
      throw Refusal.field("goLiveOn", "onboarding.refusal.goLivePast");
    }
    if (!workingDays.isWorkingDay(day)) {
      throw Refusal.field("goLiveOn", "onboarding.refusal.goLiveNotWorking");
    }
  }

  private StepFacts facts(int number) {
    return facts.stream().filter(room -> room.step() == number).findFirst().orElseThrow();
  }

  private static void requireReason(String reason) {
    if (reason == null || reason.isBlank()) {
      throw Refusal.field("note", "onboarding.refusal.noReason");
    }
  }

  private static void require(List<Refusal> missing) {
    if (!missing.isEmpty()) {
      throw new IncompleteStep(missing);
    }
  }

  private void write(Onboarding onboarding, Action action, Integer step, String text, String by) {
    entities.persist(new OnboardingEvent(onboarding, action, step, text, by, now()));
  }

  static Refusal notFound() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "onboarding.refusal.notFound");
  }

  /** As precise as the databases store it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
