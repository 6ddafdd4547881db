package tr.mbs.testing;

import java.util.UUID;
import java.util.stream.Collectors;

/** Small letters that no other test has: names of people hold no digits. */
public final class Letters {

  private static final int LENGTH = 10;

  private Letters() {
  }

  /** Ten letters of a to p. */
  public static String random() {
    return UUID.randomUUID().toString().replace("-", "").chars().limit(LENGTH)
        .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 16)))).collect(Collectors.joining());
  }
}
