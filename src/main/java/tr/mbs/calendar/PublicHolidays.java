package tr.mbs.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Set;

/**
 * Whole days off by law 2429 (Ulusal Bayram ve Genel Tatiller Hakkında Kanun) m.1–2. Half days, 28 October and the
 * eves of both religious feasts from 13:00, are working days here (domain.md §2.6).
 * <p>
 * The feasts come from {@link HijrahDate}: these few lines do not pay for a library such as Jollyday.
 */
final class PublicHolidays {

  private static final Set<MonthDay> FIXED = Set.of(
      MonthDay.of(1, 1),
      MonthDay.of(4, 23),
      MonthDay.of(5, 1),
      MonthDay.of(5, 19),
      MonthDay.of(7, 15),
      MonthDay.of(8, 30),
      MonthDay.of(10, 29));

  private static final int SHAWWAL = 10;
  private static final int DHU_AL_HIJJAH = 12;

  private PublicHolidays() {
  }

  static boolean include(LocalDate day) {
    return FIXED.contains(MonthDay.from(day)) || isReligious(day);
  }

  /** Ramazan Bayramı is 1–3 Şevval, Kurban Bayramı 10–13 Zilhicce. */
  private static boolean isReligious(LocalDate day) {
    HijrahDate hijrah = HijrahDate.from(day);
    int dayOfMonth = hijrah.get(ChronoField.DAY_OF_MONTH);
    return switch (hijrah.get(ChronoField.MONTH_OF_YEAR)) {
      case SHAWWAL -> dayOfMonth <= 3;
      case DHU_AL_HIJJAH -> dayOfMonth >= 10 && dayOfMonth <= 13;
      default -> false;
    };
  }
}
