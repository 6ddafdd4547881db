package tr.mbs.mailbox.letter.words;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a line of a mail's head: encoded words (RFC 2047), and bytes that nobody encoded. Angus Mail refuses a
 * line with one unknown character set, and reads each word alone, though many programs cut letters in two between them.
 */
public final class HeadText {

  private static final int LONGEST = 10_000;
  private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]*)\\?=");
  private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]?|\\r");

  private HeadText() {
  }

  /** @param raw as in the mail; may be null @return one line for a page */
  public static String line(String raw) {
    return Shown.line(decode(raw));
  }

  /** @param raw as in the mail; may be null */
  public static String decode(String raw) {
    if (raw == null) {
      return "";
    }
    String line = FOLD.matcher(Shown.cut(raw, LONGEST)).replaceAll(" ");
    Matcher word = WORD.matcher(line);
    StringBuilder text = new StringBuilder(line.length());
    ByteArrayOutputStream open = new ByteArrayOutputStream();
    String charset = null;
    int end = 0;
    while (word.find()) {
      String between = line.substring(end, word.start());
      String next = charset(word.group(1));
      boolean goesOn = charset != null && between.isBlank();
      if (!goesOn || !next.equals(charset)) {
        text.append(letters(open, charset));
        text.append(goesOn ? "" : bytes(between));
      }
      open.writeBytes(decode(word.group(2).toLowerCase(Locale.ROOT).charAt(0), word.group(3)));
      charset = next;
      end = word.end();
    }
    return text.append(letters(open, charset)).append(bytes(line.substring(end))).toString();
  }

  /** With encoded words that hold nothing that means something among addresses; some programs leave it in (RFC 2047 §5.3). */
  public static String guarded(String raw) {
    return WORD.matcher(raw).replaceAll(word -> Matcher.quoteReplacement(
        word.group(2).toLowerCase(Locale.ROOT).equals("q") ? guarded(word.group(1), word.group(3)) : word.group()));
  }

  private static String guarded(String charset, String word) {
    StringBuilder guarded = new StringBuilder("=?" + charset + "?Q?");
    for (char letter : word.toCharArray()) {
      boolean meaning = letter < 0x80 && !Character.isLetterOrDigit(letter) && letter != '=' && letter != '_';
      guarded.append(meaning ? "=" + HexFormat.of().withUpperCase().toHexDigits((byte) letter) : letter);
    }
    return guarded.append("?=").toString();
  }

  /** Without the language that may follow it (RFC 2231 §5). */
  private static String charset(String named) {
    int language = named.indexOf('*');
    return (language < 0 ? named : named.substring(0, language)).toLowerCase(Locale.ROOT);
  }

  private static String letters(ByteArrayOutputStream open, String charset) {
    String letters = open.size() == 0 ? "" : Letters.of(open.toByteArray(), charset).text();
    open.reset();
    return letters;
  }

  private static byte[] decode(char encoding, String word) {
    byte[] bytes = word.getBytes(StandardCharsets.ISO_8859_1);
    if (encoding == 'b') {
      return LenientBase64.decode(bytes);
    }
    try (var in = MimeUtility.decode(new ByteArrayInputStream(word.replace('_', ' ').replace(" ", "=20")
        .getBytes(StandardCharsets.ISO_8859_1)), "quoted-printable")) {
      return in.readAllBytes();
    } catch (IOException | MessagingException e) {
      return bytes;
    }
  }

  /** Angus Mail reads a byte as a letter each, unless it took the line for UTF-8 already. */
  private static String bytes(String raw) {
    boolean plain = raw.chars().allMatch(letter -> letter < 0x80);
    boolean taken = raw.chars().anyMatch(letter -> letter > 0xFF);
    return plain || taken ? raw : Letters.unnamed(raw.getBytes(StandardCharsets.ISO_8859_1));
  }
}
