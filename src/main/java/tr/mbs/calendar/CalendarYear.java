package tr.mbs.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The days of a year that are no ordinary ones, in their order.
 *
 * @param workingDays how many working days the year has
 * @param history     what officers entered for its days, withdrawn ones too, the latest first
 */
public record CalendarYear(int year, List<Day> days, int workingDays, List<CalendarOverride> history) {

  /** In which Java's Hijrah calendar knows all days, and none is long gone. */
  public static final int FIRST = 2020;
  public static final int LAST = 2173;

  /**
   * @param holidays what law 2429 names on it
   * @param override what an officer made of it; null when it is as the law says
   */
  public record Day(LocalDate day, List<Holiday> holidays, CalendarOverride override, boolean working) {

    /** Whether offices close at 13:00. */
    public boolean half() {
      return working && holidays.stream().anyMatch(Holiday::half);
    }
  }

  static CalendarYear of(int year, List<CalendarOverride> history) {
    Map<LocalDate, CalendarOverride> standing = standing(history);
    WorkingDays workingDays = new WorkingDays(day -> Optional.ofNullable(standing.get(day)).map(CalendarOverride::kind));
    List<Day> all = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
        .map(day -> new Day(day, PublicHolidays.on(day), standing.get(day), workingDays.isWorkingDay(day)))
        .toList();
    return new CalendarYear(year,
        all.stream().filter(day -> day.override() != null || !day.holidays().isEmpty()).toList(),
        (int) all.stream().filter(Day::working).count(), history);
  }

  /** Those that stand, by their day, of which each has one. */
  static Map<LocalDate, CalendarOverride> standing(List<CalendarOverride> history) {
    return history.stream().filter(CalendarOverride::stands)
        .collect(Collectors.toMap(CalendarOverride::day, Function.identity()));
  }
}
