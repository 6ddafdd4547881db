package tr.mbs.report.path;

import java.time.Duration;
import java.util.Arrays;

/** Collects durations, eight bytes each: a median needs all of them. */
final class Durations {

  private long[] millis = new long[4];
  private int size;

  void add(Duration duration) {
    if (size == millis.length) {
      millis = Arrays.copyOf(millis, size + size / 2);
    }
    millis[size++] = duration.toMillis();
  }

  Days days() {
    return Days.of(Arrays.copyOf(millis, size));
  }

  /** Of these and others together. */
  Days daysWith(Durations others) {
    long[] both = Arrays.copyOf(millis, size + others.size);
    System.arraycopy(others.millis, 0, both, size, others.size);
    return Days.of(both);
  }
}
