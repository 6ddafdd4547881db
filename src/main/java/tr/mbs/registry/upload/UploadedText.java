package tr.mbs.registry.upload;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tr.mbs.kernel.Refusal;

/** The text of a file that an officer uploads: UTF-8, of a size that such a file has. */
final class UploadedText {

  private static final int MEGABYTE = 1024 * 1024;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private UploadedText() {
  }

  /** @throws Refusal of the field {@code file} */
  static String of(byte[] content, int megabytes) {
    if (content.length == 0) {
      throw wrong("empty");
    }
    if (content.length > megabytes * MEGABYTE) {
      throw wrong("large", megabytes);
    }
    if (begins(content, 'P', 'K') || begins(content, 0xD0, 0xCF)) {
      throw wrong("spreadsheet");
    }
    if (begins(content, 0xFE, 0xFF) || begins(content, 0xFF, 0xFE)) {
      throw wrong("utf16");
    }
    String text = decoded(content);
    int control = firstControl(text);
    if (control >= 0) {
      throw wrong("control", 1 + text.substring(0, control).chars().filter(c -> c == '\n').count());
    }
    return text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  static Refusal wrong(String key, Object... numbers) {
    Object[] args = new Object[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      args[i] = String.valueOf(numbers[i]);
    }
    return Refusal.field("file", "registry.upload." + key, args);
  }

  private static String decoded(byte[] content) {
    ByteBuffer in = ByteBuffer.wrap(content);
    CharBuffer out = CharBuffer.allocate(content.length);
    var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    if (decoder.decode(in, out, true).isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += content[i] == '\n' ? 1 : 0;
      }
      throw wrong("encoding", line);
    }
    return out.flip().toString();
  }

  private static int firstControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
        return i;
      }
    }
    return -1;
  }

  private static boolean begins(byte[] content, int first, int second) {
    return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
  }
}
