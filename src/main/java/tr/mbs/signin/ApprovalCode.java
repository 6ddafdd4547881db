package tr.mbs.signin;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Six characters that prove who holds the registered phone. Nothing in the alphabet looks alike, changes its case
 * differently in Turkish, or is missing from GSM-7; 29^6 = 594,823,321 values (security.md §1).
 *
 * @param characters without blanks and hyphen, in capital letters
 */
public record ApprovalCode(String characters) {

  static final String ALPHABET = "23456789ABCDEFGHJKLMNPRSTUVYZ";
  static final int LENGTH = 6;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");

  /** A new code; {@code nextInt(bound)} rejects instead of taking a remainder, so all values are equally likely. */
  static ApprovalCode random() {
    StringBuilder characters = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      characters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new ApprovalCode(characters.toString());
  }

  /** What a person typed or pasted: case, blanks and dashes do not matter. It may be no possible code at all. */
  public static ApprovalCode typed(String text) {
    return new ApprovalCode(BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT));
  }

  /** {@code ABC-DEF}: in two halves a code is easier to carry from one screen to another. */
  String shown() {
    return characters.substring(0, LENGTH / 2) + "-" + characters.substring(LENGTH / 2);
  }

  /** Never the code: this may stand in a log. */
  @Override
  public String toString() {
    return "ApprovalCode";
  }
}
