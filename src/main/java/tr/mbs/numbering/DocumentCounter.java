package tr.mbs.numbering;

import java.time.Instant;

/**
 * A counter as it stands.
 *
 * @param startNumber the first number of this system
 * @param lastNumber  the number drawn last; one below the first until then
 * @param startedBy   user id, or {@code null} when a new year began it by itself
 * @param lastDrawnAt {@code null} until a number is drawn
 */
public record DocumentCounter(Direction direction, int year, String detsis, long startNumber, long lastNumber,
    String startedBy, Instant startedAt, Instant lastDrawnAt) {

  public long nextNumber() {
    return lastNumber + 1;
  }

  /** Whether a document has a number of it; then nobody lowers it any more. */
  public boolean used() {
    return lastDrawnAt != null;
  }
}
