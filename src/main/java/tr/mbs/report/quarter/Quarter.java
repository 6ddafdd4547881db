package tr.mbs.report.quarter;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.mbs.calendar.WorkingDays;
import tr.mbs.report.question.Period;

/** Three months of a year in Istanbul. @param number 1 to 4 */
public record Quarter(int year, int number) {

  private static final Pattern TEXT = Pattern.compile("([12][0-9]{3})-([1-4])");
  private static final int MONTHS = 3;

  /** Reads what {@link #toString} wrote; empty for anything else, {@code null} too. */
  public static Optional<Quarter> parse(String text) {
    Matcher parts = TEXT.matcher(text == null ? "" : text);
    return parts.matches()
        ? Optional.of(new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))) : Optional.empty();
  }

  static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
  }

  /** The latest whose reports are due: the first working day after it has come. */
  static Quarter due(LocalDate today, WorkingDays days) {
    Quarter last = of(today).before();
    return today.isBefore(last.preparedOn(days)) ? last.before() : last;
  }

  Quarter before() {
    return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
  }

  /** The first working day after it: reports are there from then on. */
  LocalDate preparedOn(WorkingDays days) {
    return days.sameOrNext(last().plusDays(1));
  }

  public LocalDate first() {
    return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
  }

  public LocalDate last() {
    return first().plusMonths(MONTHS).minusDays(1);
  }

  /** The first moment of it. */
  OffsetDateTime begin() {
    return new Period(first(), last()).begin();
  }

  /** The first moment after it. */
  OffsetDateTime end() {
    return new Period(first(), last()).end();
  }

  /** "2026-3", as addresses and tables have it. */
  @Override
  public String toString() {
    return year + "-" + number;
  }
}
