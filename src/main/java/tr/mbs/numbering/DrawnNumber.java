package tr.mbs.numbering;

import java.time.Instant;
import java.time.LocalDate;
import tr.mbs.kernel.IstanbulTime;

/**
 * A number that was drawn and belongs to one document from now on, unless the transaction that drew it rolls back.
 *
 * @param at     when, by the statement that drew it: who has the larger number of a year was not earlier
 * @param detsis DETSİS number of the municipality's root unit, 8 digits
 */
public record DrawnNumber(long number, Instant at, String detsis) {

  /** Date of the document; always a day of the year whose number it is. */
  public LocalDate date() {
    return IstanbulTime.dateOf(at);
  }
}
