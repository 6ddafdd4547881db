package tr.mbs.kernel;

import java.util.regex.Pattern;

/**
 * Everything that looks like a blank or like nothing: tab, no-break space, zero-width and direction marks, controls.
 */
final class Blanks {

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}]+");

  private Blanks() {
  }

  static String removeFrom(String text) {
    return squeeze(text).replace(" ", "");
  }

  /** One ordinary blank between words, none around, nothing invisible. */
  static String squeeze(String text) {
    return BLANKS.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }
}
