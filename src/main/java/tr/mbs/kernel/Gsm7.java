package tr.mbs.kernel;

import java.util.Map;

/**
 * Text that fits one septet a character, so that {@code length()} is what the gateway bills: the ASCII part of the
 * basic alphabet in 3GPP TS 23.038 §6.2.1. Turkish letters lose their marks: phones and gateways disagree on shift
 * tables.
 */
final class Gsm7 {

  private static final String ALPHABET = "@$_\n !\"#%&'()*+,-./0123456789:;<=>?"
      + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private static final Map<Character, String> REPLACEMENTS = Map.ofEntries(
      Map.entry('ı', "i"),
      Map.entry('‘', "'"), Map.entry('’', "'"), Map.entry('`', "'"),
      Map.entry('“', "\""), Map.entry('”', "\""), Map.entry('«', "\""), Map.entry('»', "\""),
      Map.entry('–', "-"), Map.entry('—', "-"), Map.entry('·', "-"), Map.entry('~', "-"),
      Map.entry('…', "..."), Map.entry('₺', "TL"), Map.entry('€', "EUR"),
      Map.entry('[', "("), Map.entry('{', "("), Map.entry(']', ")"), Map.entry('}', ")"),
      Map.entry('\\', "/"), Map.entry('|', "/"), Map.entry('\u00a0', " "), Map.entry('\t', " "));

  private Gsm7() {
  }

  static String of(String text) {
    StringBuilder sms = new StringBuilder();
    TurkishText.withoutMarks(text).codePoints().forEach(c -> sms.append(inAlphabet(c)));
    return sms.toString();
  }

  private static String inAlphabet(int codePoint) {
    if (ALPHABET.indexOf(codePoint) >= 0) {
      return Character.toString(codePoint);
    }
    return Character.isBmpCodePoint(codePoint) ? REPLACEMENTS.getOrDefault((char) codePoint, "?") : "?";
  }
}
