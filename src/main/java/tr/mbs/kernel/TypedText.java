package tr.mbs.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text that a person typed or pasted, one rule for every field before its own rule runs (domain.md §4): composed letters
 * (NFC), nothing that nobody sees, one kind each of blank, dash and apostrophe, no blanks around. Passwords are typed
 * too, but are taken as they are.
 */
public final class TypedText {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern AROUND_DIGITS = Pattern.compile("^'|[-\\s./()\\[\\]{}]");

  private TypedText() {
  }

  /**
   * A text of one line or more, as it is stored: lines end by LF.
   *
   * @return the text, or null when nothing is left that one can see
   */
  public static String clean(String typed) {
    String text = typed == null ? "" : seen(typed).strip();
    return text.isEmpty() ? null : text;
  }

  /** A text of one line, with one blank between words; empty when nothing is left that one can see. */
  static String line(String typed) {
    return BLANKS.matcher(seen(typed)).replaceAll(" ").strip();
  }

  /** As {@link #line}, without any blank; also of {@code null}. */
  static String word(String typed) {
    return typed == null ? "" : line(typed).replace(" ", "");
  }

  /**
   * A number or a code: without what people put between its characters (blanks, dashes, dots, slashes, brackets) and the
   * apostrophe with which a spreadsheet begins a text. It may be no such number at all.
   */
  public static String compact(String typed) {
    return typed == null ? "" : AROUND_DIGITS.matcher(line(typed)).replaceAll("");
  }

  private static String seen(String typed) {
    StringBuilder text = new StringBuilder(typed.length());
    typed.replace("\r\n", "\n").codePoints().map(TypedText::plain).filter(character -> character >= 0)
        .forEach(text::appendCodePoint);
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** The character that stands for this one; -1 for one that nobody sees. */
  private static int plain(int character) {
    if (character == '\n' || character == '\r') {
      return '\n';
    }
    if (isBlank(character)) {
      return ' ';
    }
    if (isDash(character)) {
      return '-';
    }
    if (isApostrophe(character)) {
      return '\'';
    }
    if (character >= 0xFF10 && character <= 0xFF19) {
      return character - 0xFF10 + '0';
    }
    return isInvisible(character) ? -1 : character;
  }

  private static boolean isBlank(int character) {
    return switch (character) {
      // Tab, the ends of lines and pages of other systems, the blank of Braille, and the fillers of Hangul.
      case '\t', 0x0B, 0x0C, 0x85, 0x2800, 0x115F, 0x1160, 0x3164, 0xFFA0 -> true;
      default -> Character.isSpaceChar(character);
    };
  }

  /** All that Unicode calls a dash, the minus sign, the hyphen bullet, and the minus that modifies a letter. */
  private static boolean isDash(int character) {
    return Character.getType(character) == Character.DASH_PUNCTUATION || character == 0x2212 || character == 0x2043
        || character == 0x02D7;
  }

  private static boolean isApostrophe(int character) {
    return switch (character) {
      // ` ´ ʹ ʻ ʼ ʽ ‘ ’ ‛ ′ ＇
      case 0x60, 0xB4, 0x02B9, 0x02BB, 0x02BC, 0x02BD, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07 -> true;
      default -> false;
    };
  }

  /** Controls, marks of format and direction, halves of characters, variation selectors; PostgreSQL refuses NUL. */
  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
      default -> character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF
          || character >= 0x180B && character <= 0x180D || character == 0x034F || character == 0xFFFE
          || character == 0xFFFF;
    };
  }
}
