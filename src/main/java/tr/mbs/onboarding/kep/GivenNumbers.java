package tr.mbs.onboarding.kep;

import java.time.LocalDate;

/**
 * Last numbers of the old system, as step 10 gave them.
 *
 * @param givenOn day in Istanbul
 */
record GivenNumbers(long lastIncoming, long lastOutgoing, LocalDate givenOn) {

  /** The first number that the counter of incoming documents gives. */
  public long firstIncoming() {
    return lastIncoming + 1;
  }

  public long firstOutgoing() {
    return lastOutgoing + 1;
  }
}
