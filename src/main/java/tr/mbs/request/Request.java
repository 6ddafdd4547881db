package tr.mbs.request;

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
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.Unit;
import tr.mbs.registry.UnitCode;
import tr.mbs.registry.UnitKind;

/**
 * Talep: what a muhtar asked for, who holds it, and by when it must be answered. Who may move it where is decided here
 * and nowhere else (domain.md §2.3 and §2.4); the model, the forms and the pages only repeat what this class allows.
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
  @Enumerated(EnumType.STRING)
  private Status status;
  private String holder;
  private Instant heldSince;
  private String suggestion;
  private Instant filedAt;
  @Embedded
  private Clocks clocks;
  private int returns;
  @Enumerated(EnumType.STRING)
  private Arbitration arbitration;
  private int movements;
  @Embedded
  private Result result;
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
    this.clocks = new Clocks(legalLastDay);
    this.arbitration = Arbitration.NONE;
    hold(Status.PENDING, UnitCode.DIRECTORATE_GENERAL.value(), now);
  }

  /**
   * Sends it to the body that can answer it (moves 3 and 4).
   *
   * @param responseClock last day of the body's answer time for the day it first reached one (circular 2015/8)
   */
  void forwardTo(Unit target, Unit actor, Instant now, UnaryOperator<LocalDate> responseClock) {
    requireHeldBy(actor);
    requireForwardable(target, actor);
    if (arbitration == Arbitration.OPEN) {
      arbitration = Arbitration.DECIDED;
    }
    clocks.reachBody(IstanbulTime.dateOf(now), responseClock);
    hold(Status.FORWARDED, target.code().value(), now);
  }

  private void requireForwardable(Unit target, Unit actor) {
    boolean allowedKind = switch (actor.kind()) {
      case DIRECTORATE_GENERAL -> target.is(UnitKind.GOVERNORATE) || target.is(UnitKind.MUNICIPALITY);
      case GOVERNORATE -> target.is(UnitKind.PROVINCIAL_DIRECTORATE);
      default -> throw new Refusal(Refusal.Kind.INVALID, "request.refusal.cannotForward", actor.name());
    };
    if (!allowedKind) {
      throw Refusal.field("targetUnit", "request.refusal.targetKind", actor.name());
    }
    if (!plate.equals(target.plate())) {
      throw Refusal.field("targetUnit", "request.refusal.otherProvince");
    }
    if (!target.active()) {
      throw Refusal.field("targetUnit", "request.refusal.inactiveTarget", target.name());
    }
  }

  /** Answers it (move 5). Whoever holds it may; Olumsuz and Kısmen olumlu need their reasons. */
  void resolve(Outcome outcome, String text, String reason, Unit actor, Instant now) {
    requireHeldBy(actor);
    this.result = new Result(outcome, text, reason, actor, now);
    hold(Status.RESOLVED, null, now);
  }

  /**
   * Returns it as outside the body's duties (move 6): a directorate to its governorate, the others to MİGM. No clock
   * moves. The second return to MİGM goes to the arbiter.
   *
   * @param governorate      the governorate of this il
   * @param returnedItBefore whether this body has returned it already
   */
  void returnBy(Unit actor, Unit governorate, boolean returnedItBefore, Instant now) {
    requireHeldBy(actor);
    if (!decisions(actor, returnedItBefore).contains(Decision.RETURN)) {
      throw new Refusal(Refusal.Kind.INVALID, "request.refusal.cannotReturn", actor.name());
    }
    if (actor.is(UnitKind.PROVINCIAL_DIRECTORATE)) {
      hold(Status.FORWARDED, governorate.code().value(), now);
    } else {
      returns++;
      arbitration = returns >= 2 ? Arbitration.OPEN : Arbitration.NONE;
      hold(Status.PENDING, UnitCode.DIRECTORATE_GENERAL.value(), now);
    }
  }

  /**
   * What its holder may decide now. After the arbiter has chosen a body, that one cannot return it to MİGM; a
   * directorate may return it to its governorate once.
   */
  Set<Decision> decisions(Unit actor, boolean returnedItBefore) {
    return switch (actor.kind()) {
      case DIRECTORATE_GENERAL -> EnumSet.of(Decision.FORWARD, Decision.RESOLVE);
      case GOVERNORATE -> arbitration == Arbitration.DECIDED
          ? EnumSet.of(Decision.FORWARD, Decision.RESOLVE)
          : EnumSet.allOf(Decision.class);
      case PROVINCIAL_DIRECTORATE -> returnedItBefore
          ? EnumSet.of(Decision.RESOLVE)
          : EnumSet.of(Decision.RESOLVE, Decision.RETURN);
      case MUNICIPALITY -> arbitration == Arbitration.DECIDED
          ? EnumSet.of(Decision.RESOLVE)
          : EnumSet.of(Decision.RESOLVE, Decision.RETURN);
      default -> EnumSet.noneOf(Decision.class);
    };
  }

  private void requireHeldBy(Unit actor) {
    if (!actor.code().value().equals(holder)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.notHolder");
    }
  }

  private void hold(Status status, String holder, Instant now) {
    this.status = status;
    this.holder = holder;
    this.heldSince = now;
    clocks.count(status);
  }

  /** Whether this form says nothing that this request does not say. */
  public boolean repeats(RequestForm form) {
    return type == form.type() && subject.equals(form.subject()) && title.equals(form.title())
        && description.equals(form.description()) && Objects.equals(place, form.place());
  }

  /** Takes the sequence of its next movement. */
  int nextMovement() {
    return ++movements;
  }

  /** Whether it came back to MİGM: such a case is urgent, and its task says so. */
  public boolean isReturned() {
    return status == Status.PENDING && returns > 0;
  }

  /** Whether a MİGM yöneticisi decides next, in place of the other officers of MİGM. */
  public boolean awaitsArbiter() {
    return status == Status.PENDING && arbitration == Arbitration.OPEN;
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
    return status;
  }

  /** Code of the unit that holds it; null when it is closed. */
  public String holder() {
    return holder;
  }

  public Instant heldSince() {
    return heldSince;
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
    return returns;
  }

  int movements() {
    return movements;
  }

  /** Null until it is resolved. */
  public Result result() {
    return result;
  }
}
