package tr.mbs.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The days of law 2429. Half days, 28 October and the eves of both religious feasts from 13:00, are working days here
 * (domain.md §2.6).
 * <p>
 * The feasts come from {@link HijrahDate}: these few lines do not pay for a library such as Jollyday.
 */
final class PublicHolidays {

  private static final Map<MonthDay, Holiday> FIXED = Map.of(
      MonthDay.of(1, 1), Holiday.NEW_YEAR,
      MonthDay.of(4, 23), Holiday.CHILDREN,
      MonthDay.of(5, 1), Holiday.LABOUR,
      MonthDay.of(5, 19), Holiday.YOUTH,
      MonthDay.of(7, 15), Holiday.DEMOCRACY,
      MonthDay.of(8, 30), Holiday.VICTORY,
      MonthDay.of(10, 28), Holiday.REPUBLIC_EVE,
      MonthDay.of(10, 29), Holiday.REPUBLIC);

  private static final int SHAWWAL = 10;
  private static final int DHU_AL_HIJJAH = 12;

  private PublicHolidays() {
  }

  /** Whether it is a whole day off. */
  static boolean include(LocalDate day) {
    return on(day).stream().anyMatch(holiday -> !holiday.half());
  }

  /** What the law names on that day: mostly nothing, seldom two. */
  static List<Holiday> on(LocalDate day) {
    List<Holiday> holidays = new ArrayList<>();
    Holiday fixed = FIXED.get(MonthDay.from(day));
    if (fixed != null) {
      holidays.add(fixed);
    }
    if (isRamadan(day)) {
      holidays.add(Holiday.RAMADAN);
    } else if (isSacrifice(day)) {
      holidays.add(Holiday.SACRIFICE);
    } else if (isRamadan(day.plusDays(1))) {
      holidays.add(Holiday.RAMADAN_EVE);
    } else if (isSacrifice(day.plusDays(1))) {
      holidays.add(Holiday.SACRIFICE_EVE);
    }
    return holidays;
  }

  /** Ramazan Bayramı is 1–3 Şevval. */
  private static boolean isRamadan(LocalDate day) {
    return isIn(day, SHAWWAL, 1, 3);
  }

  /** Kurban Bayramı is 10–13 Zilhicce. */
  private static boolean isSacrifice(LocalDate day) {
    return isIn(day, DHU_AL_HIJJAH, 10, 13);
  }

  private static boolean isIn(LocalDate day, int month, int first, int last) {
    HijrahDate hijrah = HijrahDate.from(day);
    int dayOfMonth = hijrah.get(ChronoField.DAY_OF_MONTH);
    return hijrah.get(ChronoField.MONTH_OF_YEAR) == month && dayOfMonth >= first && dayOfMonth <= last;
  }
}
