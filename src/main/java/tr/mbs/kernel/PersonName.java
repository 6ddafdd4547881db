package tr.mbs.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's name, and how names are stored and compared: domain.md §4. Without a locale "i" and "İ" would not meet.
 *
 * @param text in the form that is stored
 */
public record PersonName(String text) {

  private static final int LENGTH = 120;
  private static final int PART_LENGTH = 59;
  private static final Pattern FORM = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'-]*");

  public PersonName {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("Not a name");
    }
  }

  /** First and last name in one, as somebody typed them; empty for whatever is no such name. */
  public static Optional<PersonName> parse(String typed) {
    return parse(typed, LENGTH).filter(name -> name.text().indexOf(' ') > 0);
  }

  /** As {@link #parse(String)}, the first name or the last name alone. */
  public static Optional<PersonName> parsePart(String typed) {
    return parse(typed, PART_LENGTH);
  }

  /** Both forms that are stored have room for so many characters: capitals may be more, "ß" has two. */
  private static Optional<PersonName> parse(String typed, int length) {
    return Optional.ofNullable(typed).map(PersonName::normalize).filter(name -> name.length() <= length
        && fold(name).length() <= length && FORM.matcher(name).matches()).map(PersonName::new);
  }

  /** The form that is stored: composed letters (NFC), no blank around, one between words, nothing invisible. */
  public static String normalize(String name) {
    return TurkishText.normalize(name);
  }

  /** The form that is compared: capital letters without Turkish marks, "ÇİĞDEM IŞIK" and "Ciğdem Isik" alike. */
  public static String fold(String name) {
    return TurkishText.fold(name);
  }

  /** Whether two names are the same to a clerk; an empty name is the same as no other. */
  public static boolean same(String one, String other) {
    return one != null && other != null && !fold(one).isEmpty() && fold(one).equals(fold(other));
  }

  /** Names nobody: it may stand in a log. */
  @Override
  public String toString() {
    return "PersonName";
  }
}
