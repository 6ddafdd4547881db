package tr.mbs.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import tr.mbs.request.dialogue.Contribution;
import tr.mbs.request.stage.Step;

/** Hareket: one entry in the history of a request. Written once, never changed or deleted. */
@Entity
@Immutable
@IdClass(Movement.Key.class)
@Table(name = "request_movement")
public class Movement {

  /** Request and place in its history. */
  public record Key(UUID requestId, int sequence) implements Serializable {
  }

  @Id
  private UUID requestId;
  @Id
  private int sequence;
  private Instant at;
  @Enumerated(EnumType.STRING)
  private Action action;
  @Enumerated(EnumType.STRING)
  private Status oldStatus;
  @Enumerated(EnumType.STRING)
  private Status newStatus;
  private String actingUnit;
  private String actingPerson;
  private String targetUnit;
  private String proposedUnit;
  private String text;
  private String note;
  private String words;
  private UUID idempotencyKey;
  @Enumerated(EnumType.STRING)
  private Channel channel;
  private LocalDate lastDay;

  protected Movement() {
  }

  /**
   * Tells what has just been done to a request; status, holder and last day are read from it.
   *
   * @param before status before the move; null when it was filed
   * @param actor  null when the muhtar acted
   * @param text   what the muhtar reads, in Turkish
   */
  Movement(Request request, Action action, Status before, Actor actor, String text, Instant at) {
    this.requestId = request.getId();
    this.sequence = request.nextMovement();
    this.at = at;
    this.action = action;
    this.oldStatus = before;
    this.newStatus = request.status();
    this.actingUnit = actor == null ? null : actor.unit().code().value();
    this.actingPerson = actor == null ? null : actor.person();
    this.targetUnit = request.holder();
    this.text = text;
    this.channel = before == null ? request.channel() : null;
    this.lastDay = request.lastDay();
  }

  /** Adds the note that travels with a forward; staff only. */
  Movement withNote(String note) {
    this.note = note;
    return this;
  }

  /** Adds what the muhtar wrote. */
  Movement saying(Contribution contribution) {
    this.words = contribution.text();
    this.idempotencyKey = contribution.key();
    return this;
  }

  /** Adds the body that a returning one thinks is competent. */
  Movement proposing(String unit) {
    this.proposedUnit = unit;
    return this;
  }

  /** What it tells about stages. */
  Step step() {
    return new Step(at, action, actingUnit, targetUnit, lastDay);
  }

  UUID requestId() {
    return requestId;
  }

  public int sequence() {
    return sequence;
  }

  public Instant at() {
    return at;
  }

  public Action action() {
    return action;
  }

  public Status newStatus() {
    return newStatus;
  }

  /** Code of the unit that acted; null when the muhtar did. */
  public String actingUnit() {
    return actingUnit;
  }

  /** Account of the officer; for staff only. */
  public String actingPerson() {
    return actingPerson;
  }

  /** Code of the unit that held it after the move; null when it was closed. */
  public String targetUnit() {
    return targetUnit;
  }

  public String proposedUnit() {
    return proposedUnit;
  }

  public String text() {
    return text;
  }

  /** Forwarding note; for staff only. */
  public String note() {
    return note;
  }

  /** What the muhtar wrote; null when an officer acted, or only files came. */
  public String words() {
    return words;
  }

  public LocalDate lastDay() {
    return lastDay;
  }
}
