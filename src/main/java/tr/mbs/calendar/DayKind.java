package tr.mbs.calendar;

import java.util.Optional;

/** What an administrator can make of a day. */
public enum DayKind {
  /** Nobody works, whatever the law's list says. */
  HOLIDAY(false),
  /** Offices are open, even on a Saturday or a day of the law's list. */
  WORKING(true),
  /** İdarî izin, for information: last days stay where they are. */
  LEAVE(null),
  /** İdarî izin that MİGM has marked as extending: last days move past it as past a holiday. */
  EXTENDING_LEAVE(false);

  private final Boolean open;

  DayKind(Boolean open) {
    this.open = open;
  }

  /** Whether it makes something else of a day that is, or is not, a working day by law. */
  boolean differsFrom(boolean working) {
    return working != (this == WORKING);
  }

  /** Whether offices are open then; empty when it leaves that to the law. */
  public Optional<Boolean> open() {
    return Optional.ofNullable(open);
  }
}
