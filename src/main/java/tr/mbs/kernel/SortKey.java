package tr.mbs.kernel;

/**
 * The Turkish order as digits: blank, punctuation, 0–9, then the alphabet with q, w, x where CLDR's Turkish has them.
 */
final class SortKey {

  static final int MAX_LENGTH = 200;

  private static final String DIGITS = "0123456789";
  private static final String ALPHABET = "abcçdefgğhıijklmnoöpqrsştuüvwxyz";
  private static final int BLANK = 0;
  private static final int OTHER = 1;
  private static final int FIRST_DIGIT = 2;
  private static final int FIRST_LETTER = FIRST_DIGIT + DIGITS.length();

  private SortKey() {
  }

  static String of(String text) {
    StringBuilder key = new StringBuilder();
    for (char c : TurkishText.lower(TurkishText.normalize(text)).toCharArray()) {
      if (key.length() == MAX_LENGTH) {
        break;
      }
      int code = codeOf(c);
      key.append((char) ('0' + code / 10)).append((char) ('0' + code % 10));
    }
    return key.toString();
  }

  private static int codeOf(char c) {
    if (c == ' ') {
      return BLANK;
    }
    if (DIGITS.indexOf(c) >= 0) {
      return FIRST_DIGIT + DIGITS.indexOf(c);
    }
    int letter = ALPHABET.indexOf(c);
    if (letter < 0) {
      // Not Turkish letters of their own: â sorts as a, é as e.
      String plain = TurkishText.withoutMarks(String.valueOf(c));
      letter = plain.isEmpty() ? -1 : ALPHABET.indexOf(plain.charAt(0));
    }
    return letter < 0 ? OTHER : FIRST_LETTER + letter;
  }
}
