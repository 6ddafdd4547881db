package tr.mbs.request.filing;

import java.util.Locale;

/**
 * Numbers of requests: {@code MBS-2026-0001234}, year and sequence. Two filings never get the same one; the counter's row
 * is locked until the filing commits, so the order of numbers is the order of filing.
 */
public abstract class RequestNumbers {

  /** The next number of a year; inside the transaction of the filing. */
  public String next(int year) {
    return String.format(Locale.ROOT, "MBS-%d-%07d", year, nextSequence(year));
  }

  /** Adds one to the year's counter, beginning with 1, and returns it. */
  abstract int nextSequence(int year);
}
