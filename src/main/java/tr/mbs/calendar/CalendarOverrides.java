package tr.mbs.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** The days on which an administrator's word counts instead of the law's list. */
@FunctionalInterface
public interface CalendarOverrides {

  /** What that day was made, or empty for an ordinary day; called often, so answered from memory. */
  Optional<DayKind> of(LocalDate day);
}
