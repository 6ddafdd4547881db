package tr.mbs.onboarding;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.OnboardingEvent.About;
import tr.mbs.onboarding.OnboardingEvent.Act;
import tr.mbs.onboarding.OnboardingEvent.Action;
import tr.mbs.onboarding.catalogue.CatalogueStep;
import tr.mbs.onboarding.catalogue.StepNumber;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;

/**
 * One municipality's move to e-Belediye: its steps, its go-live day and its journal change together, through it alone.
 * What a step needs before it is done is asked before, see {@link Completeness}.
 */
@Entity
@Table(name = "onboarding")
public class Onboarding {

  @Id
  private UUID id;
  private String municipality;
  private String openMunicipality;
  private String plate;
  private int catalogueVersion;
  @Enumerated(EnumType.STRING)
  private OnboardingState state;
  @Embedded
  private GoLiveDay goLive = new GoLiveDay();
  private String openedBy;
  private Instant openedAt;
  private Instant endedAt;
  @Embedded
  private Journal journal = new Journal();
  @OneToMany(mappedBy = "onboarding", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private List<Step> steps;
  /** {@code null} until it is stored. */
  @Version
  private Integer version;

  protected Onboarding() {
  }

  Onboarding(UUID id, Unit municipality, int catalogueVersion, Act act) {
    this.id = id;
    this.municipality = municipality.code().value();
    this.openMunicipality = this.municipality;
    this.plate = municipality.plate();
    this.catalogueVersion = catalogueVersion;
    this.state = OnboardingState.RUNNING;
    this.openedBy = act.by();
    this.openedAt = act.at();
    this.steps = StepNumber.all().mapToObj(number -> new Step(this, number, act.at())).collect(Collectors.toList());
    write(Action.OPENED, About.THE_WHOLE, act);
  }

  void requireRunning() {
    if (state != OnboardingState.RUNNING) {
      throw new Refusal(Refusal.Kind.CONFLICT, "onboarding.refusal." + state);
    }
  }

  /** The owner of a step has its task. */
  void enter(CatalogueStep rule, Instant now) {
    step(rule.number()).enter(rule, now);
  }

  /** Its owner hands a step on for review. */
  void submit(CatalogueStep rule, Act act) {
    step(rule.number()).submit(rule, act.at());
    write(Action.SUBMITTED, About.step(rule.number()), act);
  }

  /** Its owner is done with a step that nobody reviews. */
  void finish(CatalogueStep rule, Act act) {
    step(rule.number()).complete(act);
    write(Action.FINISHED, About.step(rule.number()), act);
  }

  /** Its reviewer accepts a step. */
  void accept(CatalogueStep rule, Act act) {
    step(rule.number()).complete(act);
    write(Action.ACCEPTED, About.step(rule.number()), act);
  }

  /** A step does not apply. */
  void skip(CatalogueStep rule, Act act) {
    step(rule.number()).skip(rule, act);
    write(Action.SKIPPED, About.step(rule.number()), act);
  }

  /** Its reviewer sends a step back. @throws Refusal as {@link Step#sendBack}, INVALID without a reason */
  void sendBack(CatalogueStep rule, String reason, Act act) {
    Journal.requireReason(reason);
    step(rule.number()).sendBack(rule, reason, act.at());
    write(Action.SENT_BACK, new About(rule.number(), null, reason), act);
  }

  /** A step gives the one before back, and begins anew. @throws Refusal as {@link Step#giveBack}, INVALID without a reason */
  void giveBack(CatalogueStep rule, CatalogueStep from, String reason, Act act) {
    Journal.requireReason(reason);
    step(rule.number()).giveBack(rule, reason, act.at());
    step(from.number()).rewind(act.at());
    write(Action.SENT_BACK, new About(rule.number(), null, reason), act);
  }

  /** Opens a finished step again. @throws Refusal as {@link Step#reopen}, INVALID without a reason */
  void reopen(CatalogueStep rule, String reason, Act act) {
    Journal.requireReason(reason);
    step(rule.number()).reopen(rule, reason, act.at());
    write(Action.REOPENED, new About(rule.number(), null, reason), act);
  }

  /** A step names the go-live day. */
  void nameGoLive(LocalDate day, CatalogueStep rule, Act act) {
    goLive().name(day);
    write(Action.GO_LIVE_SET, new About(rule.number(), day, null), act);
  }

  /** Somebody asks for another day. @throws Refusal as {@link GoLiveDay#ask} */
  void askGoLive(LocalDate day, String reason, Act act) {
    goLive().ask(day);
    write(Action.GO_LIVE_ASKED, new About(null, day, reason), act);
  }

  /** The help desk agrees to the day that was asked for. */
  void moveGoLive(Act act) {
    write(Action.GO_LIVE_MOVED, new About(null, goLive().move(), null), act);
  }

  /** The help desk does not. @throws Refusal INVALID without a reason */
  void keepGoLive(String reason, Act act) {
    Journal.requireReason(reason);
    goLive().keep();
    write(Action.GO_LIVE_KEPT, new About(null, null, reason), act);
  }

  /** When the round has reminded both sides of the day. */
  public void reminded() {
    goLive().reminded();
  }

  /** When the round has warned both sides that the day's numbers are missing. */
  public void warned() {
    goLive().warned();
  }

  /** @throws Refusal CONFLICT while another go-live day is asked for */
  void complete(Act act) {
    requireRunning();
    goLive().requireDecided();
    state = OnboardingState.COMPLETED;
    endedAt = act.at();
    write(Action.COMPLETED, About.THE_WHOLE, act);
  }

  /** @throws Refusal INVALID without a reason */
  void cancel(String reason, Act act) {
    requireRunning();
    Journal.requireReason(reason);
    state = OnboardingState.CANCELLED;
    openMunicipality = null;
    endedAt = act.at();
    steps.forEach(Step::abandon);
    write(Action.CANCELLED, new About(null, null, reason), act);
  }

  private void write(Action action, About about, Act act) {
    journal.write(this, action, about, act);
  }

  /** Without any day it is stored as nothing at all. */
  private GoLiveDay goLive() {
    if (goLive == null) {
      goLive = new GoLiveDay();
    }
    return goLive;
  }

  /** All eleven, in order. */
  public List<Step> steps() {
    return steps;
  }

  /** @param number 1 to 11 */
  public Step step(int number) {
    return steps.get(number - 1);
  }

  /** What happened since it was read, the oldest first: the journal itself is never read along. */
  List<OnboardingEvent> written() {
    return journal.entries();
  }

  public UUID getId() {
    return id;
  }

  public UnitCode municipality() {
    return new UnitCode(municipality);
  }

  public int catalogueVersion() {
    return catalogueVersion;
  }

  public OnboardingState state() {
    return state;
  }

  /** Day on which the counters begin to run; {@code null} until it is given in step 1. */
  public LocalDate goLiveOn() {
    return goLive().on();
  }

  /** Another day that was asked for and waits for the help desk; {@code null} otherwise. */
  public LocalDate askedGoLiveOn() {
    return goLive().asked();
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** When it was completed or cancelled; {@code null} while it runs. */
  public Instant endedAt() {
    return endedAt;
  }
}
