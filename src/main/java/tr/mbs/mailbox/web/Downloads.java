package tr.mbs.mailbox.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;

/**
 * How many large files of mails lie on this machine's disk at once, on their way to browsers: each may have 60 MB, and a
 * slow telephone takes its time.
 */
@Component
class Downloads {

  /** A browser fetches six files at once. */
  static final int MOST_OF_ONE = 8;
  static final int MOST = 64;

  private final Map<UUID, Integer> places = new HashMap<>();
  private int taken;

  /** To be given back when the file has arrived. */
  @FunctionalInterface
  interface Place extends AutoCloseable {

    @Override
    void close();
  }

  /** @throws Refusal BUSY when he, or all together, have too many on their way */
  synchronized Place take(UUID mandate) {
    if (taken == MOST || places.getOrDefault(mandate, 0) == MOST_OF_ONE) {
      throw new Refusal(Refusal.Kind.BUSY, "mailbox.read.busy");
    }
    taken++;
    places.merge(mandate, 1, Integer::sum);
    return () -> giveBack(mandate);
  }

  private synchronized void giveBack(UUID mandate) {
    taken--;
    places.computeIfPresent(mandate, (known, count) -> count == 1 ? null : count - 1);
  }
}
