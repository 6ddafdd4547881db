package tr.mbs.request.document;

import jakarta.persistence.Column;
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
import tr.mbs.numbering.Direction;
import tr.mbs.numbering.DrawnNumber;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.request.Actor;
import tr.mbs.request.Request;

/**
 * Evrak kaydı: the entry that a movement of a request has in the register of a body, drawn from its counters or typed by
 * its officer. Written once, never changed or deleted.
 */
@Entity
@Immutable
@IdClass(Registration.Key.class)
@Table(name = "request_document")
class Registration {

  /** Request and place of the movement in its history. */
  record Key(UUID requestId, int movement) implements Serializable {
  }

  @Id
  private UUID requestId;
  @Id
  private int movement;
  @Column(name = "unit_code")
  private String body;
  @Enumerated(EnumType.STRING)
  private Direction direction;
  private String number;
  @Column(name = "document_date")
  private LocalDate date;
  private Instant drawnAt;
  private String typedBy;

  protected Registration() {
  }

  private Registration(Request request, int movement, UnitCode body, Direction direction, String number,
      LocalDate date) {
    this.requestId = request.getId();
    this.movement = movement;
    this.body = body.value();
    this.direction = direction;
    this.number = number;
    this.date = date;
  }

  /** @param text how the number is written */
  static Registration drawn(Request request, int movement, UnitCode body, Direction direction, String text,
      DrawnNumber drawn) {
    var registration = new Registration(request, movement, body, direction, text, drawn.date());
    registration.drawnAt = drawn.at();
    return registration;
  }

  /** Of an answer, in a register that is not ours. */
  static Registration typed(Request request, int movement, Actor actor, TypedDocument typed) {
    var registration = new Registration(request, movement, actor.unit().code(), Direction.OUTGOING, typed.number(),
        typed.date());
    registration.typedBy = actor.person();
    return registration;
  }

  int movement() {
    return movement;
  }

  UnitCode body() {
    return new UnitCode(body);
  }

  Direction direction() {
    return direction;
  }

  String number() {
    return number;
  }

  LocalDate date() {
    return date;
  }
}
