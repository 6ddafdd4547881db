package tr.mbs.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people type it: {@code gg.aa.yyyy} (domain.md §4), also with / or -, or as files write it: 2024-04-03. */
public final class TypedDate {

  private static final Pattern PEOPLE = Pattern.compile("([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})");
  private static final Pattern FILES = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  private TypedDate() {
  }

  /** Empty for whatever is no day of the calendar, 30.02.2026 too. */
  public static Optional<LocalDate> parse(String typed) {
    String text = TypedText.word(typed);
    Matcher people = PEOPLE.matcher(text);
    if (people.matches()) {
      return day(people.group(3), people.group(2), people.group(1));
    }
    Matcher files = FILES.matcher(text);
    return files.matches() ? day(files.group(1), files.group(2), files.group(3)) : Optional.empty();
  }

  /** As people type it, for a field of a form. */
  public static String text(LocalDate day) {
    return FIELD.format(day);
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
