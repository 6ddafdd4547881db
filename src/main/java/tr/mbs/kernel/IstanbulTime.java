package tr.mbs.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Days and hours as people in Türkiye count and write them. Instants are stored in UTC; a day begins at midnight in
 * Istanbul (+03:00 all year since 2016).
 */
public final class IstanbulTime {

  public static final ZoneId ZONE = ZoneId.of("Europe/Istanbul");

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final DateTimeFormatter NUMERIC = DateTimeFormatter.ofPattern("dd.MM.uuuu", TurkishText.TURKISH);

  private IstanbulTime() {
  }

  public static LocalDate today(Clock clock) {
    return dateOf(clock.instant());
  }

  /** From noon in Istanbul to midnight. */
  public static boolean isAfternoon(Clock clock) {
    return !LocalTime.ofInstant(clock.instant(), ZONE).isBefore(LocalTime.NOON);
  }

  public static LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** The last moment in which something due on that day is in time: 23:59:59 in Istanbul. */
  public static Instant endOfDay(LocalDate date) {
    return date.atTime(LAST_SECOND).atZone(ZONE).toInstant();
  }

  /** "22 Kasım 2026". */
  public static String date(LocalDate date, Locale locale) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date);
  }

  /** "22 Kas": for narrow lists, where the year is clear. */
  public static String shortDate(LocalDate date, Locale locale) {
    return DateTimeFormatter.ofPattern("d MMM", locale).format(date);
  }

  /** "22.11.2026": the form of tables and letters (domain.md §4), the same in every language. */
  public static String numericDate(LocalDate date) {
    return NUMERIC.format(date);
  }

  /** "22 Kasım 2026 10.12"; Turkish spelling puts a full stop between hours and minutes, English a colon. */
  public static String dateTime(Instant instant, Locale locale) {
    String pattern = locale.getLanguage().equals("tr") ? "d MMMM uuuu HH.mm" : "d MMMM uuuu HH:mm";
    return DateTimeFormatter.ofPattern(pattern, locale).withZone(ZONE).format(instant);
  }

  /** Calendar days in Istanbul from that moment's day to today: 0 for today, 1 from the next midnight on. */
  public static long daysSince(Instant instant, Clock clock) {
    return ChronoUnit.DAYS.between(dateOf(instant), today(clock));
  }
}
