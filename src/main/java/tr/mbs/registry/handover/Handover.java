package tr.mbs.registry.handover;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import tr.mbs.registry.place.OfficeScope;

/**
 * A file of new muhtars and how far it has come.
 *
 * @param plates     of the iller whose offices it may change; {@code null} for all
 * @param lines      how many lines name a muhtar
 * @param done       how many of them the present pass is through with
 * @param doneTo     number in the file of the last of these
 * @param wrong      how many lines were found wrong, or could not be applied
 * @param uploadedBy user id
 * @param appliedBy  user id, or {@code null}
 * @param endedAt    {@code null} while it is open
 */
public record Handover(UUID id, String fileName, Set<String> plates, State state, int lines, int done, int doneTo,
    int wrong, String uploadedBy, Instant uploadedAt, String appliedBy, Instant endedAt) {

  /** What has become of it: CHECKING → WRONG or READY → APPLYING → APPLIED, or DISCARDED. */
  public enum State {
    /** Each line is compared with the register. */
    CHECKING,
    /** It changes nothing, ever. */
    WRONG,
    /** Every line is right; an officer decides. */
    READY,
    APPLYING,
    APPLIED,
    /** An officer, or a week, decided against it. */
    DISCARDED
  }

  /** Whether work goes on in the background. */
  public boolean running() {
    return state == State.CHECKING || state == State.APPLYING;
  }

  /** Whether an officer has said what is to become of it. */
  boolean decided() {
    return state == State.APPLYING || state == State.APPLIED || state == State.DISCARDED;
  }

  /** How many lines did change the register. */
  public int applied() {
    return state == State.APPLYING || state == State.APPLIED ? done - wrong : 0;
  }

  OfficeScope scope() {
    return new OfficeScope(plates == null, plates == null, plates == null ? Set.of() : plates);
  }
}
