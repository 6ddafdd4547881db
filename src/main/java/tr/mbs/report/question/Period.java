package tr.mbs.report.question;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import tr.mbs.kernel.IstanbulTime;

/**
 * Days in Istanbul that a report is about.
 *
 * @param first the first of them
 * @param last  the last of them, not before the first
 */
public record Period(LocalDate first, LocalDate last) {

  /** What a page shows when nothing else is asked for. */
  static final int MONTHS = 3;

  /** The last three months up to today. */
  public static Period upTo(LocalDate today) {
    return new Period(today.minusMonths(MONTHS).plusDays(1), today);
  }

  /** As many days, right before. */
  public Period before() {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    return new Period(first.minusDays(days), first.minusDays(1));
  }

  public Period yearBefore() {
    return new Period(first.minusYears(1), last.minusYears(1));
  }

  /** The first moment of it, for a statement. */
  public OffsetDateTime begin() {
    return midnight(first);
  }

  /** The first moment after it. */
  public OffsetDateTime end() {
    return midnight(last.plusDays(1));
  }

  private static OffsetDateTime midnight(LocalDate day) {
    return day.atStartOfDay(IstanbulTime.ZONE).toInstant().atOffset(ZoneOffset.UTC);
  }
}
