package tr.mbs.report.eventlog;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import tr.mbs.kernel.IstanbulTime;

/**
 * The time of an event as logs write it: {@code 2026-03-02T09:00:00.000+03:00}. A blank may stand for the T; seconds and
 * what is behind them may be missing; without a zone it is Istanbul's time.
 */
final class EventTime {

  private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
      .append(DateTimeFormatter.ISO_LOCAL_DATE)
      .appendLiteral('T')
      .append(DateTimeFormatter.ISO_LOCAL_TIME)
      .optionalStart().appendOffsetId().optionalEnd()
      .toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT).withChronology(IsoChronology.INSTANCE);

  private EventTime() {
  }

  /** @throws DateTimeParseException when it is no such time, or a day that no calendar has */
  static Instant of(String text) {
    TemporalAccessor time = FORMAT.parse(text.replace(' ', 'T'));
    return time.isSupported(ChronoField.OFFSET_SECONDS) ? Instant.from(time)
        : LocalDateTime.from(time).atZone(IstanbulTime.ZONE).toInstant();
  }
}
