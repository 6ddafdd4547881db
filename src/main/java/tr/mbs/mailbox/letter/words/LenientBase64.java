package tr.mbs.mailbox.letter.words;

import java.util.Arrays;
import java.util.Base64;

/** Base64 as mails have it: cut off, with blanks or other things between (RFC 2045 §6.8 lets a reader go over them). */
public final class LenientBase64 {

  private LenientBase64() {
  }

  /** Whatever in these bytes is Base64, up to its end. */
  public static byte[] decode(byte[] bytes) {
    byte[] letters = new byte[bytes.length];
    int count = 0;
    for (byte letter : bytes) {
      if (letter == '=') {
        break;
      }
      if (letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9'
          || letter == '+' || letter == '/') {
        letters[count++] = letter;
      }
    }
    return Base64.getDecoder().decode(Arrays.copyOf(letters, count % 4 == 1 ? count - 1 : count));
  }
}
