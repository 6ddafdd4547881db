package tr.mbs.registry.phone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import tr.mbs.kernel.Phone;
import tr.mbs.registry.Reason;
import tr.mbs.registry.mandate.Mandate;

/**
 * A change of a muhtar's phone, from the request to its end. It goes on by the statements of {@link PhoneChangeSteps}:
 * the clock that counts is the database's.
 */
@Entity
@Table(name = "phone_change")
public class PhoneChange {

  /** What has become of it. */
  public enum State {
    /** Waits for a second officer. */
    REQUESTED,
    /** Waits for its day to pass. */
    APPROVED,
    APPLIED,
    REJECTED,
    CANCELLED
  }

  @Id
  private UUID id;
  @Column(name = "mandate_id")
  private UUID mandate;
  @Column(name = "muhtarlik_id")
  private String office;
  private Phone oldPhone;
  private Phone newPhone;
  private String reason;
  @Enumerated(EnumType.STRING)
  private State state;
  private String openOffice;
  private String requestedBy;
  @Column(insertable = false, updatable = false)
  private Instant requestedAt;
  private String approvedBy;
  private Instant approvedAt;
  private Instant takesEffectAt;
  private String endedBy;
  private Instant endedAt;
  private String endReason;

  protected PhoneChange() {
  }

  PhoneChange(Mandate mandate, Phone newPhone, Reason reason, String officer) {
    this.id = UUID.randomUUID();
    this.mandate = mandate.id();
    this.office = mandate.muhtarlikId();
    this.oldPhone = mandate.phone();
    this.newPhone = newPhone;
    this.reason = reason.text();
    this.state = State.REQUESTED;
    this.openOffice = office;
    this.requestedBy = officer;
  }

  public UUID id() {
    return id;
  }

  /** Whose phone it is. */
  public UUID mandate() {
    return mandate;
  }

  /** {@code null} when none was registered. */
  public Phone oldPhone() {
    return oldPhone;
  }

  public Phone newPhone() {
    return newPhone;
  }

  public String reason() {
    return reason;
  }

  public State state() {
    return state;
  }

  public boolean open() {
    return state == State.REQUESTED || state == State.APPROVED;
  }

  /** User id. */
  public String requestedBy() {
    return requestedBy;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  /** User id, or {@code null}. */
  public String approvedBy() {
    return approvedBy;
  }

  /** {@code null} until it is approved. */
  public Instant takesEffectAt() {
    return takesEffectAt;
  }

  /** {@code null} while it is open. */
  public Instant endedAt() {
    return endedAt;
  }

  /** Why it was rejected or cancelled, or {@code null}. */
  public String endReason() {
    return endReason;
  }

  /** Names nobody, so it may be logged. */
  @Override
  public String toString() {
    return "PhoneChange[" + id + "]";
  }
}
