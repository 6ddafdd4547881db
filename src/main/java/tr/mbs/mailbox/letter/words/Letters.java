package tr.mbs.mailbox.letter.words;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Letters from bytes. What a mail says of its letters is often wrong: Turkish programs write windows-1254 and call it
 * iso-8859-1, or say nothing at all.
 *
 * @param known whether the name that the mail gives is one that somebody here knows
 */
public record Letters(String text, boolean known) {

  private static final Charset TURKISH = Charset.forName("windows-1254");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Set<String> CALLED_WESTERN = Set.of("iso-8859-1", "windows-1252", "latin1", "cp1252",
      "iso8859-1", "iso_8859-1", "l1");
  private static final Set<String> CALLED_TURKISH = Set.of("iso-8859-9", "windows-1254", "latin5", "cp1254",
      "iso8859-9", "iso_8859-9", "l5", "cp-1254", "turkish");
  private static final Set<String> CALLED_NOTHING = Set.of("", "us-ascii", "ascii", "8bit", "7bit", "unknown-8bit",
      "x-unknown", "unknown", "default", "none", "ansi_x3.4-1968");
  /** Where Turkish has ğ ş ı İ Ğ Ş, western letters have these. */
  private static final Pattern ICELANDIC = Pattern.compile("[ðþýÝÐÞ]");
  private static final char BYTE_ORDER = '\uFEFF';

  /** @param name of the character set as the mail gives it; may be null */
  public static Letters of(byte[] bytes, String name) {
    String called = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    if (CALLED_NOTHING.contains(called)) {
      return new Letters(unnamed(bytes), true);
    }
    if (CALLED_TURKISH.contains(called)) {
      return new Letters(orUtf8(bytes, TURKISH), true);
    }
    if (CALLED_WESTERN.contains(called)) {
      String text = orUtf8(bytes, WESTERN);
      return new Letters(ICELANDIC.matcher(text).find() ? orUtf8(bytes, TURKISH) : text, true);
    }
    Charset named = named(called);
    if (named == null) {
      return new Letters(unnamed(bytes), false);
    }
    // Some UTF-8 is cut in the middle of a letter, or was never any.
    boolean utf8 = named.equals(StandardCharsets.UTF_8);
    return new Letters(withoutMark(utf8 && !isCut(bytes) ? unnamed(bytes) : new String(bytes, named)), true);
  }

  /** UTF-8, or what Turkish programs wrote before it. */
  public static String unnamed(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
      return withoutMark(new String(bytes, StandardCharsets.UTF_16));
    }
    return withoutMark(orUtf8(bytes, TURKISH));
  }

  /** Bytes that are right as UTF-8 are hardly ever anything else. */
  private static String orUtf8(byte[] bytes, Charset otherwise) {
    try {
      return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return isCut(bytes) ? new String(bytes, StandardCharsets.UTF_8) : new String(bytes, otherwise);
    }
  }

  /** Right as UTF-8 but for the last letter, of which bytes are missing. */
  private static boolean isCut(byte[] bytes) {
    for (int missing = 1; missing <= 3 && missing < bytes.length; missing++) {
      int start = bytes[bytes.length - missing] & 0xFF;
      if (start >= 0xC2) {
        return length(start) > missing && isUtf8(bytes, bytes.length - missing);
      }
      if (start < 0x80) {
        return false;
      }
    }
    return false;
  }

  private static int length(int start) {
    return start >= 0xF0 ? 4 : start >= 0xE0 ? 3 : 2;
  }

  private static boolean isUtf8(byte[] bytes, int length) {
    boolean letters = false;
    for (int at = 0; at < length; at++) {
      letters |= bytes[at] < 0;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      return letters;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Charset named(String name) {
    try {
      return Charset.isSupported(name) ? Charset.forName(name) : null;
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER ? text.substring(1) : text;
  }
}
