package tr.mbs.calendar;

/** What an administrator can make of a day. */
public enum DayKind {
  /** Nobody works, whatever the law's list says (an administrative leave that extends last days). */
  HOLIDAY,
  /** Offices are open, even on a Saturday or a day of the law's list. */
  WORKING
}
