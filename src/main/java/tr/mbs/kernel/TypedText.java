package tr.mbs.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text that a person typed, as it is stored. */
public final class TypedText {

  /** Controls but tab and line feed, and the invisible characters that turn text around (U+202E "RLO" and its kin). */
  private static final Pattern UNWANTED =
      Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]|\\p{Cs}");

  private TypedText() {
  }

  /**
   * Brings typed text into one form: NFC, lines ended by LF, no control characters (PostgreSQL refuses NUL), no
   * surrounding blanks.
   *
   * @return the text, or null when nothing is left that one can see
   */
  public static String clean(String typed) {
    if (typed == null) {
      return null;
    }
    String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
    String text = UNWANTED.matcher(Normalizer.normalize(lines, Normalizer.Form.NFC)).replaceAll("").strip();
    return Blanks.removeFrom(text).isEmpty() ? null : text;
  }
}
