package tr.mbs.registry.phone;

import java.time.Instant;
import java.util.UUID;
import tr.mbs.kernel.Phone;

/**
 * A change of a muhtar's phone, from the request to its end.
 *
 * @param oldPhone      {@code null} when none was registered
 * @param requestedBy   user id
 * @param approvedBy    user id, or {@code null}
 * @param takesEffectAt {@code null} until it is approved
 * @param endedAt       {@code null} while it is open
 * @param endReason     why it was rejected or cancelled, or {@code null}
 */
public record PhoneChange(UUID id, UUID mandate, Phone oldPhone, Phone newPhone, String reason, State state,
    String requestedBy, Instant requestedAt, String approvedBy, Instant takesEffectAt, Instant endedAt,
    String endReason) {

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

  public boolean open() {
    return state == State.REQUESTED || state == State.APPROVED;
  }

  /** Names nobody, so it may be logged. */
  @Override
  public String toString() {
    return "PhoneChange[" + id + "]";
  }
}
