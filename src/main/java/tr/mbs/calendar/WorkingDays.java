package tr.mbs.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Monday to Friday without the holidays of law 2429; an administrator's exception wins over both. Dates are days in
 * Istanbul, from 1882 to 2174, where Java's Hijrah calendar ends.
 */
@Component
public class WorkingDays {

  private final CalendarOverrides overrides;

  public WorkingDays(CalendarOverrides overrides) {
    this.overrides = overrides;
  }

  public boolean isWorkingDay(LocalDate day) {
    return overrides.of(day).flatMap(DayKind::open).orElseGet(() -> isByLaw(day));
  }

  /** Whether it is one when no administrator says anything about it. */
  static boolean isByLaw(LocalDate day) {
    return !isWeekend(day) && !PublicHolidays.include(day);
  }

  /** See {@link CalendarOverrides#revision}. */
  int revision() {
    return overrides.revision();
  }

  /** See {@link CalendarOverrides#refreshed}. */
  int refreshed() {
    return overrides.refreshed();
  }

  /** The day itself when it is a working day, else the first one after it. */
  public LocalDate sameOrNext(LocalDate day) {
    LocalDate candidate = day;
    while (!isWorkingDay(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  /**
   * The {@code count}-th working day after {@code start}; the start itself is not counted (as law 4982 m.11 counts its
   * 15 working days).
   *
   * @param count 1 or more
   */
  public LocalDate plusWorkingDays(LocalDate start, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("Count at least one working day, not " + count);
    }
    LocalDate day = start;
    for (int i = 0; i < count; i++) {
      day = sameOrNext(day.plusDays(1));
    }
    return day;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
