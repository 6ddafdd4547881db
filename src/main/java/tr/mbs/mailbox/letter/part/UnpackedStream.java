package tr.mbs.mailbox.letter.part;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.angus.mail.util.DecodingException;

/**
 * A part as far as it can be unpacked: where its packing breaks off, it ends. That is a fault of the mail, not of the server;
 * of some faults Angus Mail's decoders stumble.
 */
final class UnpackedStream extends FilterInputStream {

  private boolean brokeOff;

  UnpackedStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    try {
      return brokeOff ? -1 : super.read();
    } catch (DecodingException | IndexOutOfBoundsException | NumberFormatException e) {
      brokeOff = true;
      return -1;
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return brokeOff ? -1 : super.read(bytes, offset, length);
    } catch (DecodingException | IndexOutOfBoundsException | NumberFormatException e) {
      brokeOff = true;
      return -1;
    }
  }

  /** Whether it has ended before its end. */
  boolean brokeOff() {
    return brokeOff;
  }
}
