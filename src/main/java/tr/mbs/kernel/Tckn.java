package tr.mbs.kernel;

import java.util.Optional;

/**
 * Turkish identity number (T.C. kimlik numarası): eleven digits, the first is not 0, the last two are check digits.
 * Source: domain.md §4. Its text form is masked, so that a number never slips into a log.
 *
 * @param digits the eleven digits, always valid
 */
public record Tckn(String digits) {

  private static final int LENGTH = 11;

  public Tckn {
    if (!isValid(digits)) {
      throw new IllegalArgumentException("Not a TCKN");
    }
  }

  /**
   * Reads what a person typed; blanks, dashes, dots and the like between the digits do not matter.
   *
   * @throws IllegalArgumentException when it is not a valid number; the message does not repeat the number
   */
  public static Tckn of(String typed) {
    return new Tckn(TypedText.compact(typed));
  }

  /** As {@link #of}, for what may well be wrong. */
  public static Optional<Tckn> parse(String typed) {
    return Optional.of(TypedText.compact(typed)).filter(Tckn::isValid).map(Tckn::new);
  }

  /** Whether the text is exactly eleven digits with right check digits; {@code null} and blanks are not. */
  public static boolean isValid(String digits) {
    if (digits == null || digits.length() != LENGTH || digits.charAt(0) == '0') {
      return false;
    }
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int[] d = digits.chars().map(c -> c - '0').toArray();
    int odd = d[0] + d[2] + d[4] + d[6] + d[8];
    int even = d[1] + d[3] + d[5] + d[7];
    // floorMod: the difference is negative for numbers such as 19090909018, where % gives the wrong sign.
    return d[9] == Math.floorMod(7 * odd - even, 10) && d[10] == (odd + even + d[9]) % 10;
  }

  /** For pages and exports: {@code 123******46}. */
  public String masked() {
    return digits.substring(0, 3) + "******" + digits.substring(9);
  }

  @Override
  public String toString() {
    return masked();
  }
}
