package tr.mbs.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** The days on which an administrator's word counts instead of the law's list. */
@FunctionalInterface
public interface CalendarOverrides {

  /** What that day was made, or empty for an ordinary day; called often, so answered from memory. */
  Optional<DayKind> of(LocalDate day);

  /** How often they had changed when they were read. Who computes something asks before, so it is never newer than that. */
  default int revision() {
    return 0;
  }

  /** As {@link #revision}, once they were read again. */
  default int refreshed() {
    return revision();
  }
}
