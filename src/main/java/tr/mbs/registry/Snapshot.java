package tr.mbs.registry;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A small table that hardly ever changes, held in memory: read again when it is a minute old (another node may have
 * imported a register) or when this node forgets it.
 */
public final class Snapshot<T> {

  private static final long MAX_AGE = Duration.ofSeconds(60).toNanos();

  private final Supplier<T> source;
  private volatile Reading<T> reading;

  public Snapshot(Supplier<T> source) {
    this.source = source;
  }

  public T get() {
    Reading<T> known = reading;
    return known != null && known.isFresh() ? known.content : read();
  }

  public void forget() {
    reading = null;
  }

  private synchronized T read() {
    if (reading == null || !reading.isFresh()) {
      reading = new Reading<>(source.get(), System.nanoTime());
    }
    return reading.content;
  }

  private record Reading<T>(T content, long at) {

    boolean isFresh() {
      return System.nanoTime() - at < MAX_AGE;
    }
  }
}
