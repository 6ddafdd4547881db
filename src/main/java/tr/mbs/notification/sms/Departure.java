package tr.mbs.notification.sms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.StreamingHttpOutputMessage;

/**
 * The content of one call, and whether a word of it has left. The client asks for it when it has a connection, after
 * names, proxies and keys: what was kept back until then leaves never, however late the client comes for it.
 */
final class Departure implements StreamingHttpOutputMessage.Body {

  private enum Stage {
    HERE, LEFT, KEPT
  }

  private final byte[] content;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.HERE);

  Departure(byte[] content) {
    this.content = content;
  }

  int length() {
    return content.length;
  }

  /** @throws IOException when it was kept back, or for a second time: nothing is sent twice */
  @Override
  public void writeTo(OutputStream out) throws IOException {
    if (!stage.compareAndSet(Stage.HERE, Stage.LEFT)) {
      throw new IOException("Not to be sent");
    }
    out.write(content);
  }

  /** @return false when it may have left already */
  boolean keepBack() {
    return stage.compareAndSet(Stage.HERE, Stage.KEPT);
  }
}
