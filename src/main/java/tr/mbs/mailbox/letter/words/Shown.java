package tr.mbs.mailbox.letter.words;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Words of a stranger, for a page: composed letters, nothing that nobody sees and nothing that turns the direction of
 * writing. Unlike what is typed into a form ({@code TypedText}) they keep their own dashes and apostrophes.
 */
public final class Shown {

  private static final int LONGEST_LINE = 500;
  private static final Pattern ENDS_OF_LINES = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
  private static final int JOINER = 0x200D;

  private Shown() {
  }

  /** One line, at most {@value #LONGEST_LINE} characters. @param text may be null */
  public static String line(String text) {
    String line = text == null ? "" : BLANKS.matcher(visible(text)).replaceAll(" ").strip();
    return cut(line, LONGEST_LINE);
  }

  /** Lines that end by LF. */
  public static String text(String text) {
    return visible(ENDS_OF_LINES.matcher(text).replaceAll("\n")).stripTrailing();
  }

  /** Never between the two halves of one character. */
  public static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().filter(Shown::isVisible).forEach(visible::appendCodePoint);
    return Normalizer.normalize(visible, Normalizer.Form.NFC);
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n' || character == '\t' || character == '\r';
      // The joiner makes one picture of several, in families and professions.
      case Character.FORMAT -> character == JOINER;
      case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }
}
