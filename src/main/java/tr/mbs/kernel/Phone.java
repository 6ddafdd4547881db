package tr.mbs.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Turkish mobile number, the only kind that ever gets an SMS (domain.md §4). Its text form is masked, so that a
 * number never slips into a log.
 *
 * @param e164 {@code +905XXXXXXXXX}
 */
public record Phone(String e164) {

  private static final Pattern E164 = Pattern.compile("\\+905[0-9]{9}");

  public Phone {
    if (e164 == null || !E164.matcher(e164).matches()) {
      throw new IllegalArgumentException("Not a Turkish mobile number in E.164 form");
    }
  }

  /** Reads what a person typed: with or without +90, 0090, 90 or 0, with blanks, brackets, dots and hyphens. */
  public static Optional<Phone> parse(String typed) {
    return TelephoneNumber.national(typed).filter(digits -> digits.startsWith("5"))
        .map(digits -> new Phone("+90" + digits));
  }

  /** For the person whose number it is: {@code 0 5XX XXX XX XX}. */
  public String display() {
    return TelephoneNumber.display(e164.substring(3));
  }

  /** For pages and exports: {@code 0 5** *** ** 34}. */
  public String masked() {
    return "0 5** *** ** " + e164.substring(11);
  }

  @Override
  public String toString() {
    return masked();
  }
}
