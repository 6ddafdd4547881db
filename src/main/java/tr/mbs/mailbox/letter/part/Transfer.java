package tr.mbs.mailbox.letter.part;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.eclipse.angus.mail.util.BASE64DecoderStream;
import tr.mbs.mailbox.letter.words.LenientBase64;

/**
 * The bytes of a part, unpacked, as far as they can be.
 *
 * @param more    there are more than were asked for
 * @param broken  something in between or at the end is missing
 * @param unknown nobody here knows how they were packed: they are as they came
 */
public record Transfer(byte[] bytes, boolean more, boolean broken, boolean unknown) {

  /** Bytes; no server takes larger ones, ours much smaller ones. */
  public static final int LARGEST_MAIL = 32 * 1024 * 1024;

  /** @param most bytes that are wanted */
  public static Transfer of(MimePart part, int most) throws MessagingException {
    try (UnpackedStream in = new UnpackedStream(part.getInputStream())) {
      Transfer read = read(in, most, false);
      boolean broken = read.broken || in.brokeOff();
      return broken && isBase64(part) ? mended(part, most) : new Transfer(read.bytes, read.more, broken, false);
    } catch (IOException | MessagingException e) {
      Connection.rethrow(e);
      return raw(part, most);
    }
  }

  /** Unpacked, over whatever is wrong or missing in it; as it came, where nobody here knows how it was packed. */
  public static InputStream open(MimePart part) throws MessagingException {
    try {
      return isBase64(part) ? new BASE64DecoderStream(stream(part), true) : new UnpackedStream(part.getInputStream());
    } catch (IOException | MessagingException e) {
      Connection.rethrow(e);
      return new ByteArrayInputStream(raw(part, LARGEST_MAIL).bytes());
    }
  }

  /** As it came. */
  public static Transfer raw(MimePart part, int most) throws MessagingException {
    try (InputStream in = stream(part)) {
      return read(in, most, true);
    } catch (IOException | MessagingException e) {
      Connection.rethrow(e);
      return new Transfer(new byte[0], false, true, false);
    }
  }

  private static boolean isBase64(MimePart part) throws MessagingException {
    String encoding = part.getEncoding();
    return encoding != null && encoding.strip().matches("(?i)base64");
  }

  private static Transfer mended(MimePart part, int most) throws MessagingException {
    Transfer raw = raw(part, (int) Math.min(Integer.MAX_VALUE, most * 3L / 2));
    byte[] bytes = LenientBase64.decode(raw.bytes);
    return new Transfer(Arrays.copyOf(bytes, Math.min(most, bytes.length)), bytes.length > most, true, false);
  }

  private static InputStream stream(MimePart part) throws MessagingException {
    return part instanceof MimeMessage message ? message.getRawInputStream() : ((MimeBodyPart) part).getRawInputStream();
  }

  private static Transfer read(InputStream in, int most, boolean unknown) throws MessagingException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] block = new byte[8192];
    try {
      while (bytes.size() <= most) {
        int count = in.read(block);
        if (count < 0) {
          return new Transfer(bytes.toByteArray(), false, false, unknown);
        }
        bytes.write(block, 0, count);
      }
      return new Transfer(Arrays.copyOf(bytes.toByteArray(), most), true, false, unknown);
    } catch (IOException e) {
      Connection.rethrow(e);
      return new Transfer(bytes.toByteArray(), false, true, unknown);
    }
  }
}
