package tr.mbs.mailbox.embedded;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import tr.mbs.mailbox.embedded.store.Space;

/**
 * A connection on which a client may say so much between two answers, and no more: GreenMail would keep whatever comes in memory.
 */
final class BoundedSocket extends Socket {

  /** The largest mail as it travels, and a little. */
  private static final long MOST = Space.LARGEST_MAIL + (4L << 20);

  private long said;

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
      }
    };
  }

  private void count(int bytes) throws IOException {
    said += bytes;
    if (said > MOST) {
      throw new IOException("Too much without an answer");
    }
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return new FilterOutputStream(super.getOutputStream()) {
      @Override
      public void write(int next) throws IOException {
        said = 0;
        out.write(next);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        said = 0;
        out.write(bytes, offset, length);
      }
    };
  }
}
