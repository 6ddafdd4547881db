package tr.mbs.kernel;

import java.util.regex.Pattern;

/** How the end of a written word sounds: numbers by their names, abbreviations by the name of their last letter. */
final class Spelling {

  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,5}");

  /** Nobody can say these as one word: no vowel, two consonants at the start, an impossible pair at the end. */
  private static final Pattern UNPRONOUNCEABLE = Pattern.compile("[^aeıioöuü]+|[^aeıioöuü]{2}.*|.*[^aeıioöuü]{3}.*"
      + "|.*[^aeıioöuü]{2}(?<!r[sştkpç]|l[tkpç]|n[tkç]|[sşf]t)|..");

  private static final String[] UNITS =
      {"sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"};
  private static final String[] TENS =
      {"yüz", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan"};

  private Spelling() {
  }

  /**
   * @param word as written
   * @param lower the same in lower case, without circumflex
   * @return lower-case text that ends as the word is read
   */
  static String aloud(String word, String lower) {
    if (Character.isDigit(word.charAt(0))) {
      return number(word);
    }
    if (CAPITALS.matcher(word).matches() && UNPRONOUNCEABLE.matcher(lower).matches()) {
      return letter(lower.charAt(lower.length() - 1));
    }
    return lower;
  }

  /** "MİGM" ends in "me"; K is read "ka" ("SGK'ya"), as everybody does. */
  private static String letter(char letter) {
    if ("aeıioöuü".indexOf(letter) >= 0) {
      return String.valueOf(letter);
    }
    return letter == 'k' ? "ka" : letter + "e";
  }

  private static String number(String digits) {
    int length = digits.length();
    int unit = digits.charAt(length - 1) - '0';
    if (unit > 0 || length == 1) {
      return UNITS[unit];
    }
    return digits.endsWith("000") ? "bin" : TENS[digits.charAt(length - 2) - '0'];
  }
}
