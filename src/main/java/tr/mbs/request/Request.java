package tr.mbs.request;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.unit.Unit;
import tr.mbs.request.dialogue.Dialogue;
import tr.mbs.request.dialogue.ExtraTime;
import tr.mbs.request.filing.Filing;
import tr.mbs.request.search.SearchText;

/**
 * Talep: what a muhtar asked for, who holds it, and by when it must be answered. Who may move it where is decided by
 * its {@link Custody} and nowhere else; the model, the forms and the pages only repeat what that allows.
 */
@Entity
@Table(name = "request")
public class Request {

  @Id
  private UUID id;
  private String number;
  private String muhtarlikId;
  private String plate;
  private UUID mandateId;
  @Enumerated(EnumType.STRING)
  private RequestType type;
  @Column(name = "subject_code")
  private String subject;
  private String title;
  private String description;
  private String place;
  private String searchFold;
  @Enumerated(EnumType.STRING)
  private Channel channel;
  private UUID idempotencyKey;
  @Embedded
  private Custody custody;
  private String suggestion;
  private Instant filedAt;
  @Embedded
  private Clocks clocks;
  private int movements;
  @Embedded
  private Dialogue dialogue;
  @Embedded
  private Result result;
  /** Sequence of the movement by which the muhtar objected; null in the first round. */
  private Integer objection;
  @Embedded
  @AttributeOverride(name = "outcome", column = @Column(name = "first_outcome"))
  @AttributeOverride(name = "text", column = @Column(name = "first_result_text"))
  @AttributeOverride(name = "reason", column = @Column(name = "first_result_reason"))
  @AttributeOverride(name = "resolvedAt", column = @Column(name = "first_resolved_at"))
  @AttributeOverride(name = "resolvedBy", column = @Column(name = "first_resolved_by"))
  @AttributeOverride(name = "useful", column = @Column(name = "first_result_useful"))
  @AttributeOverride(name = "remark", column = @Column(name = "first_result_remark"))
  private Result firstResult;
  @Version
  private int version;

  protected Request() {
  }

  /**
   * Files a request: it waits for MİGM.
   *
   * @param legalLastDay last day of the legal answer time for the day it was filed (law 3071 m.7)
   */
  Request(UUID id, String number, Filing filing, String suggestion, Instant now, LocalDate legalLastDay) {
    this.id = id;
    this.number = number;
    this.muhtarlikId = filing.office().id();
    this.plate = filing.office().plate();
    this.mandateId = filing.mandate();
    this.type = filing.type();
    this.subject = filing.subject();
    this.title = filing.title();
    this.description = filing.description();
    this.place = filing.place();
    this.searchFold = SearchText.of(filing.title(), filing.office().displayName());
    this.channel = filing.channel();
    this.idempotencyKey = filing.idempotencyKey();
    this.suggestion = suggestion;
    this.filedAt = now;
    this.clocks = new Clocks(IstanbulTime.dateOf(now), legalLastDay);
    this.custody = new Custody(now);
    this.dialogue = new Dialogue();
  }

  /**
   * A body records it for its muhtar (move 2) and keeps it, with its clock running; what MİGM records waits as any other.
   *
   * @param office        the muhtarlık whose request it is
   * @param responseClock as for {@link #forwardTo}
   * @throws Refusal NOT_FOUND when the body records nothing for this office
   */
  void recordBy(Unit body, Office office, Instant now, UnaryOperator<LocalDate> responseClock) {
    custody.keep(body, office, now);
    if (status() == Status.FORWARDED) {
      clocks.reachBody(IstanbulTime.dateOf(now), responseClock);
    }
  }

  /**
   * Sends it to the body that can answer it (moves 3 and 4).
   *
   * @param responseClock last day of the body's answer time for the day it first reached one (circular 2015/8)
   */
  void forwardTo(Unit target, Unit actor, Instant now, UnaryOperator<LocalDate> responseClock) {
    custody.forward(plate, target, actor, now);
    dialogue.close();
    clocks.reachBody(IstanbulTime.dateOf(now), responseClock);
  }

  /**
   * Answers it (move 5). Whoever holds it may; Olumsuz and Kısmen olumlu need their reasons. Its last day stays the one
   * that bound whoever answered.
   */
  void resolve(Outcome outcome, String text, String reason, Unit actor, Instant now) {
    custody.requireHeldBy(actor);
    result = new Result(outcome, text, reason, actor, now);
    custody.close(Status.RESOLVED, now);
    dialogue.close();
  }

  /**
   * Returns it as outside the body's duties (move 6): a directorate to its governorate, the others to MİGM. No clock
   * moves. The second return to MİGM goes to the arbiter.
   *
   * @param governorate      the governorate of this il
   * @param returnedItBefore whether this body has returned it already
   */
  void returnBy(Unit actor, Unit governorate, boolean returnedItBefore, Instant now) {
    custody.giveBack(actor, governorate, returnedItBefore, now);
    dialogue.close();
    clocks.count(status());
  }

  /** Takes it back (move 7). @throws Refusal CONFLICT unless it waits for MİGM for the first time */
  void withdraw(Instant now) {
    requireWithdrawable();
    custody.close(Status.WITHDRAWN, now);
    dialogue.close();
  }

  /** @throws Refusal CONFLICT as {@link #mayBeWithdrawn} tells */
  public void requireWithdrawable() {
    if (!mayBeWithdrawn()) {
      throw new Refusal(Refusal.Kind.CONFLICT,
          status() == Status.WITHDRAWN ? "request.refusal.withdrawnBefore" : "request.refusal.cannotWithdraw");
    }
  }

  /** Whether the muhtar may still take it back: in the first round, as long as no body has had it. */
  public boolean mayBeWithdrawn() {
    return status() == Status.PENDING && objection == null && !clocks.runForBodies();
  }

  /**
   * The muhtar objects to the result (move 10): a new round begins at MİGM, with both clocks from today.
   *
   * @param legalLastDay    last day of the legal answer time for today
   * @param responseLastDay last day of the bodies' answer time for today
   * @throws Refusal CONFLICT when there is no result, its ten days are over, or he has objected before
   */
  void object(Instant now, LocalDate legalLastDay, LocalDate responseLastDay) {
    if (objection != null) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.objectedBefore");
    }
    custody.requireResolved();
    result.requireObjectable(IstanbulTime.dateOf(now));
    firstResult = result;
    result = null;
    custody.reopen(now);
    clocks.restart(IstanbulTime.dateOf(now), legalLastDay, responseLastDay);
    dialogue.beginRound();
    objection = movements + 1;
  }

  Clocks clocks() {
    return clocks;
  }

  Custody custody() {
    return custody;
  }

  /** The last day on which the muhtar may object; null when he may not any more. */
  public LocalDate lastDayToObject(LocalDate today) {
    return status() == Status.RESOLVED && objection == null ? result.lastDayToObject(today) : null;
  }

  /** The one that the muhtar may rate: that to which he objected, as long as there is no other. */
  public Optional<Result> latestResult() {
    return Optional.ofNullable(result == null ? firstResult : result);
  }

  /**
   * Its holder asks the muhtar something (move 11), by its next movement. Whatever resolves it or changes its holder closes
   * the question.
   *
   * @throws Refusal CONFLICT for anybody else, and while another question is open
   */
  void ask(Unit actor) {
    custody.requireHeldBy(actor);
    dialogue.ask(movements + 1);
  }

  /** Sequence of the movement by which its holder asked what the muhtar has not answered; null when there is none. */
  public Integer question() {
    return dialogue.question();
  }

  /**
   * A body asks MİGM for extra time (move 9).
   *
   * @throws Refusal CONFLICT for anybody else, when it would not move the last day, while a wish of this round is open and
   *     after MİGM has answered one
   */
  void wishForExtraTime(Unit actor, LocalDate today) {
    custody.requireHeldBy(actor);
    clocks.requireExtensible(status(), today);
    dialogue.wishForExtraTime();
  }

  /**
   * MİGM answers the wish.
   *
   * @param days null when it gives none
   * @throws Refusal CONFLICT when no wish is open any more; as {@link Clocks#extend}
   */
  void answerWish(Integer days, UnaryOperator<LocalDate> responseClock, LocalDate today) {
    dialogue.answerWish(days == null ? ExtraTime.DENIED : ExtraTime.GRANTED);
    clocks.extend(days, responseClock, today);
  }

  /** What became of the wish for extra time in this round; null when there was none. */
  public ExtraTime extraTime() {
    return dialogue.extraTime();
  }

  /**
   * An officer lays files ready to go out with its result. They go with nothing else: whatever changes its holder ends them.
   *
   * @param key under which they wait; null when he wants none to go any more
   * @throws Refusal CONFLICT when it is closed
   */
  public void layReady(UUID key, String officer) {
    custody.layReady(key, officer);
  }

  /** The key under which files wait for this officer's result; null when he has laid none ready. */
  public UUID proofOf(String officer) {
    return custody.proofOf(officer);
  }

  /** In which the muhtar answers (move 11) and adds something (move 12). @throws Refusal CONFLICT when it is closed */
  Dialogue openDialogue() {
    custody.requireOpen();
    return dialogue;
  }

  /** Whether the muhtar may add something now. */
  public boolean mayBeAddedTo() {
    return holder() != null && dialogue.mayAdd();
  }

  /**
   * What its holder may decide now. After the arbiter has chosen a body, that one cannot return it to MİGM; a
   * directorate may return it to its governorate once.
   */
  public Set<Decision> decisions(Unit actor, boolean returnedItBefore) {
    Set<Decision> decisions = custody.decisions(actor, returnedItBefore);
    dialogue.addTo(decisions, clocks.mayBeExtended(status()));
    return decisions;
  }

  /** Takes the sequence of its next movement. */
  int nextMovement() {
    return ++movements;
  }

  /** Whether it came back to MİGM: such a case is urgent, and its task says so. */
  public boolean isReturned() {
    return custody.isReturned();
  }

  /** Whether a MİGM yöneticisi decides next, in place of the other officers of MİGM. */
  public boolean awaitsArbiter() {
    return custody.awaitsArbiter();
  }

  /** Sequence of the movement by which its present round began; 0 in the first. */
  public int roundBegan() {
    return objection == null ? 0 : objection;
  }

  /** Whether it waits at MİGM because the muhtar objected, and has not been sent on or returned since. */
  public boolean awaitsSecondLook() {
    return objection != null && status() == Status.PENDING && returns() == 0;
  }

  public UUID getId() {
    return id;
  }

  public String number() {
    return number;
  }

  public String muhtarlikId() {
    return muhtarlikId;
  }

  public String plate() {
    return plate;
  }

  public UUID mandateId() {
    return mandateId;
  }

  public RequestType type() {
    return type;
  }

  public String subject() {
    return subject;
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }

  public String place() {
    return place;
  }

  public Channel channel() {
    return channel;
  }

  public Status status() {
    return custody.status();
  }

  /** Code of the unit that holds it; null when it is closed. */
  public String holder() {
    return custody.holder();
  }

  public Instant heldSince() {
    return custody.heldSince();
  }

  /** The suggested body as {@code subject-routing} answered, such as {@code GOVERNORATE:milli-egitim}; may be null. */
  public String suggestion() {
    return suggestion;
  }

  public Instant filedAt() {
    return filedAt;
  }

  public LocalDate legalLastDay() {
    return clocks.legalLastDay();
  }

  public LocalDate responseLastDay() {
    return clocks.responseLastDay();
  }

  /** Son gün: the one of the two clocks that counts now. */
  public LocalDate lastDay() {
    return clocks.lastDay();
  }

  public int returns() {
    return custody.returns();
  }

  public int movements() {
    return movements;
  }

  /** Null until it is resolved; after an objection, until it is resolved again. */
  public Result result() {
    return result;
  }

  /** The result to which the muhtar objected; null when he has not. */
  public Result firstResult() {
    return firstResult;
  }
}
