package tr.mbs.request.note;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** İç not: what an officer wrote about a request for other officers. Written once, never changed or deleted. */
@Entity
@Immutable
@Table(name = "request_note")
class Note {

  static final int MAX_LENGTH = 2000;

  @Id
  private UUID id;
  private UUID requestId;
  private UUID idempotencyKey;
  private Instant writtenAt;
  private String unitCode;
  private String writtenBy;
  private String text;

  protected Note() {
  }

  /**
   * @param key  of the form: the same form sent twice makes one note
   * @param unit code of the unit for which he writes
   * @param by   account of the officer
   */
  Note(UUID request, UUID key, String unit, String by, String text, Instant at) {
    this.id = UUID.randomUUID();
    this.requestId = request;
    this.idempotencyKey = key;
    this.writtenAt = at;
    this.unitCode = unit;
    this.writtenBy = by;
    this.text = text;
  }

  /** Whether it is what this officer wrote. */
  boolean says(String text, String by) {
    return this.text.equals(text) && writtenBy.equals(by);
  }

  Instant writtenAt() {
    return writtenAt;
  }

  String unitCode() {
    return unitCode;
  }

  String writtenBy() {
    return writtenBy;
  }

  String text() {
    return text;
  }
}
