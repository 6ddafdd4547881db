package tr.mbs.mailbox.letter.part;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.angus.mail.util.DecodingException;

/** A file as far as it can be unpacked: where its packing breaks off, it ends. That is a fault of the mail, not of the server. */
final class UnpackedStream extends FilterInputStream {

  UnpackedStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (DecodingException e) {
      return -1;
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (DecodingException e) {
      return -1;
    }
  }
}
