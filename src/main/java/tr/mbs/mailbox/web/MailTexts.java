package tr.mbs.mailbox.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TurkishText;
import tr.mbs.mailbox.letter.Event;

/** How times and sizes stand beside mails; templates know it as {@code texts}. */
public final class MailTexts {

  private static final DateTimeFormatter WHOLE = format("dd.MM.uuuu HH:mm");
  private static final DateTimeFormatter TIME = format("HH:mm");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", TurkishText.TURKISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", TurkishText.TURKISH);
  private static final int KILO = 1024;

  private final Clock clock;

  MailTexts(Clock clock) {
    this.clock = clock;
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, TurkishText.TURKISH).withZone(IstanbulTime.ZONE);
  }

  /** "14:32" today, else "22.11.2026". @param instant null for unknown */
  public String brief(Instant instant) {
    if (instant == null) {
      return "";
    }
    return IstanbulTime.dateOf(instant).equals(IstanbulTime.today(clock)) ? TIME.format(instant)
        : IstanbulTime.numericDate(IstanbulTime.dateOf(instant));
  }

  /** "22.11.2026 14:32" in Istanbul. @param instant null for unknown */
  public String whole(Instant instant) {
    return instant == null ? "" : WHOLE.format(instant);
  }

  /** "22.11.2026 10:00 – 22.11.2026 11:30"; days alone for one of whole days. */
  public String span(Event event) {
    DateTimeFormatter format = event.wholeDay() ? DAY : MOMENT;
    // A whole day ends before the day that the invitation names.
    LocalDateTime end = event.wholeDay() && event.end() != null ? event.end().minusDays(1) : event.end();
    String start = format.format(event.start());
    return end == null || format.format(end).equals(start) ? start : start + " – " + format.format(end);
  }

  /** "1,2 MB", "34 kB"; empty where the server does not say. */
  public String size(long bytes, Locale locale) {
    if (bytes < 0) {
      return "";
    }
    if (bytes < (long) KILO * KILO) {
      return Math.max(1, bytes / KILO) + " kB";
    }
    return String.format(locale, "%.1f MB", bytes / (double) KILO / KILO);
  }
}
