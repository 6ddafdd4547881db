package tr.mbs.signin.code;

import java.security.SecureRandom;
import java.util.Locale;
import tr.mbs.kernel.TypedText;

/** The characters of codes that people read in one place and type in another. */
public final class CodeCharacters {

  /** Nothing in it looks alike, changes its case differently in Turkish, or is missing from GSM-7 (security.md §1). */
  public static final String ALL = "23456789ABCDEFGHJKLMNPRSTUVYZ";

  private static final SecureRandom RANDOM = new SecureRandom();

  private CodeCharacters() {
  }

  /** {@code nextInt(bound)} rejects instead of taking a remainder, so all values are equally likely. */
  public static String random(String alphabet, int length) {
    StringBuilder characters = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      characters.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
    }
    return characters.toString();
  }

  /** What a person typed or pasted: case, blanks and dashes do not matter. It may be no possible code at all. */
  public static String typed(String text) {
    return TypedText.compact(text).toUpperCase(Locale.ROOT);
  }
}
