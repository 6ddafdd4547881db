package tr.mbs.request;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.place.OfficeReach;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitKind;
import tr.mbs.request.proof.Proof;
import tr.mbs.request.stage.Stage;
import tr.mbs.request.stage.StageKind;
import tr.mbs.request.stage.Step;

/**
 * Who has a request, and to whom it may go from there (domain.md §2.3 and §2.4). One unit holds an open request; every
 * move is its holder's.
 */
@Embeddable
class Custody {

  @Enumerated(EnumType.STRING)
  private Status status;
  private String holder;
  private Instant heldSince;
  /** How many times somebody has got it, the holder among them. */
  private int stages;
  @Enumerated(EnumType.STRING)
  private StageKind stageKind;
  /** Who passed it on to its holder; null when it is closed, or a round began there. */
  private String cameFrom;
  /** When it was filed, or objected to. */
  private Instant roundBegan;
  /** When its holder first did something about it; null when he has not. */
  private Instant touchedAt;
  private int returns;
  @Enumerated(EnumType.STRING)
  private Arbitration arbitration;
  /** What its holder has laid ready for a result; null when he has not. */
  @Embedded
  private Proof proof;

  /** Whether a MİGM yöneticisi decides, or has decided, who answers (domain.md §2.4, bounded returns). */
  private enum Arbitration {
    NONE,
    OPEN,
    DECIDED
  }

  protected Custody() {
  }

  /** A new request waits for MİGM. */
  Custody(Instant now) {
    arbitration = Arbitration.NONE;
    roundBegan = now;
    enter(Status.PENDING, UnitCode.DIRECTORATE_GENERAL, StageKind.TRIAGE, now);
  }

  /** A body that recorded it for the muhtar keeps it. @throws Refusal NOT_FOUND when the office is out of its reach */
  void keep(Unit body, Office office, Instant now) {
    if (OfficeReach.of(body).filter(reach -> reach.includes(office)).isEmpty()) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "request.refusal.noSuchOffice");
    }
    if (!body.is(UnitKind.DIRECTORATE_GENERAL)) {
      hold(Status.FORWARDED, body.code(), StageKind.ofBody(body.kind()), now);
    }
  }

  /** @param plate il of the request, which it does not leave */
  void forward(String plate, Unit target, Unit actor, Instant now) {
    requireHeldBy(actor);
    requireForwardable(plate, target, actor);
    if (arbitration == Arbitration.OPEN) {
      arbitration = Arbitration.DECIDED;
    }
    enter(Status.FORWARDED, target.code(), StageKind.ofBody(target.kind()), now);
  }

  /** Nobody holds it any more. @param status RESOLVED or WITHDRAWN */
  void close(Status status, Instant now) {
    hold(status, null, null, now);
  }

  /** Back to MİGM for a new round, in which returns are counted anew. */
  void reopen(Instant now) {
    returns = 0;
    arbitration = Arbitration.NONE;
    roundBegan = now;
    enter(Status.PENDING, UnitCode.DIRECTORATE_GENERAL, StageKind.OBJECTION, now);
  }

  void giveBack(Unit actor, Unit governorate, boolean returnedItBefore, Instant now) {
    requireHeldBy(actor);
    if (!decisions(actor, returnedItBefore).contains(Decision.RETURN)) {
      throw new Refusal(Refusal.Kind.INVALID, "request.refusal.cannotReturn", actor.name());
    }
    if (actor.is(UnitKind.PROVINCIAL_DIRECTORATE)) {
      enter(Status.FORWARDED, governorate.code(), StageKind.GOVERNORATE, now);
    } else {
      returns++;
      arbitration = returns >= 2 ? Arbitration.OPEN : Arbitration.NONE;
      enter(Status.PENDING, UnitCode.DIRECTORATE_GENERAL, StageKind.ofReturn(returns), now);
    }
  }

  /** Where it is, before a move takes it away. @param round 1, after the objection 2 */
  Stage stage(int round, LocalDate lastDay) {
    return new Stage(stages, new Stage.Round(round, roundBegan), stageKind, cameFrom, holder, heldSince, touchedAt, null, null,
        null, lastDay);
  }

  /** Its last movement left it where it is, or closed it. */
  void stay(Step step) {
    if (holder != null && touchedAt == null && step.isTouchBy(holder)) {
      touchedAt = step.at();
    }
  }

  /** What its holder may decide now; see {@link Request#decisions}. */
  Set<Decision> decisions(Unit actor, boolean returnedItBefore) {
    boolean mayReturn = switch (actor.kind()) {
      case GOVERNORATE, MUNICIPALITY -> arbitration != Arbitration.DECIDED;
      case PROVINCIAL_DIRECTORATE -> !returnedItBefore;
      default -> false;
    };
    Set<Decision> decisions = switch (actor.kind()) {
      case DIRECTORATE_GENERAL, GOVERNORATE -> EnumSet.of(Decision.FORWARD, Decision.RESOLVE);
      case PROVINCIAL_DIRECTORATE, MUNICIPALITY -> EnumSet.of(Decision.RESOLVE);
      default -> EnumSet.noneOf(Decision.class);
    };
    if (mayReturn) {
      decisions.add(Decision.RETURN);
    }
    return decisions;
  }

  /** See {@link Request#layReady}. */
  void layReady(UUID key, String officer) {
    if (holder == null) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.notHolder");
    }
    proof = key == null ? null : new Proof(key, officer);
  }

  UUID proofOf(String officer) {
    return proof == null ? null : proof.keyOf(officer);
  }

  boolean isReturned() {
    return status == Status.PENDING && returns > 0;
  }

  boolean awaitsArbiter() {
    return status == Status.PENDING && arbitration == Arbitration.OPEN;
  }

  Status status() {
    return status;
  }

  String holder() {
    return holder;
  }

  Instant heldSince() {
    return heldSince;
  }

  int returns() {
    return returns;
  }

  /** Only its holder says something about it (move 8). @throws Refusal CONFLICT for anybody else */
  void requireHeldBy(Unit actor) {
    if (!actor.code().value().equals(holder)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.notHolder");
    }
  }

  /** Somebody holds it. */
  void requireOpen() {
    if (holder == null) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.closed");
    }
  }

  /** There is a result to object to. */
  void requireResolved() {
    if (status != Status.RESOLVED) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.nothingToObjectTo");
    }
  }

  private static void requireForwardable(String plate, Unit target, Unit actor) {
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

  private void enter(Status status, UnitCode holder, StageKind kind, Instant now) {
    stages++;
    String from = this.holder;
    hold(status, holder, kind, now);
    cameFrom = from;
  }

  private void hold(Status status, UnitCode holder, StageKind kind, Instant now) {
    this.status = status;
    this.holder = holder == null ? null : holder.value();
    this.heldSince = now;
    this.stageKind = kind;
    this.cameFrom = null;
    this.touchedAt = null;
    this.proof = null;
  }
}
