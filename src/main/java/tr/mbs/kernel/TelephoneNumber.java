package tr.mbs.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in Turkey that people call or fax to: of a place, a service, a mobile ({@link Phone}), or 444 and four digits.
 *
 * @param text as it is stored and shown: {@code 0 376 213 10 00}, {@code 444 0 376}
 */
public record TelephoneNumber(String text) {

  private static final Pattern TYPED = Pattern.compile("(?:(?:\\+|00)?90)?0?([2-58][0-9]{9})|(444[0-9]{4})");

  /** Reads what a person typed: with or without +90, 0090, 90 or 0; empty for whatever is no such number. */
  public static Optional<TelephoneNumber> parse(String typed) {
    Matcher number = TYPED.matcher(TypedText.compact(typed));
    if (!number.matches()) {
      return Optional.empty();
    }
    String digits = number.group(1);
    return Optional.of(new TelephoneNumber(digits == null ? grouped(number.group(2), 3, 4, 7) : display(digits)));
  }

  /** The ten digits after 0 or +90, of a place or a mobile. */
  static Optional<String> national(String typed) {
    Matcher number = TYPED.matcher(TypedText.compact(typed));
    return number.matches() ? Optional.ofNullable(number.group(1)) : Optional.empty();
  }

  /** @param national ten digits */
  static String display(String national) {
    return "0 " + grouped(national, 3, 6, 8, 10);
  }

  /** Tells nothing of the number, which may be a person's: it may stand in a log. */
  @Override
  public String toString() {
    return "TelephoneNumber";
  }

  /** @param ends where each group of digits ends */
  private static String grouped(String digits, int... ends) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int end : ends) {
      text.append(from == 0 ? "" : " ").append(digits, from, end);
      from = end;
    }
    return text.toString();
  }
}
