package tr.mbs.registry.mandate;

import java.time.LocalDate;

/**
 * The days of a mandate, in Istanbul.
 *
 * @param endOn  last day in office, inclusive (domain.md §2.4 no. 9), or {@code null} while none is set
 * @param closed whether an officer ended it at once: {@code endOn} is the day of that, and no longer a day in office
 */
public record Term(LocalDate startOn, LocalDate endOn, boolean closed) {

  public boolean includes(LocalDate day) {
    return !day.isBefore(startOn) && !day.isAfter(lastDay());
  }

  /** Whether this day or a later one is in it. */
  public boolean lasts(LocalDate day) {
    return overlaps(new Term(day, null, false));
  }

  /** Whether there is a day in office that both have. */
  boolean overlaps(Term other) {
    LocalDate first = startOn.isAfter(other.startOn) ? startOn : other.startOn;
    return includes(first) && other.includes(first);
  }

  private LocalDate lastDay() {
    if (endOn == null) {
      return LocalDate.MAX;
    }
    return closed ? endOn.minusDays(1) : endOn;
  }
}
