package tr.mbs.report.figure;

import tr.mbs.report.path.Days;

/**
 * Results, and how long they took.
 *
 * @param days     from the begin of the round to the result; of one body, from the day it got the request last
 * @param within15 how many within 15 days, by the dates
 * @param within30 how many within 30 days
 * @param late     how many after the last day that bound the body
 */
public record Answered(Days days, long within15, long within30, long late) {

  public static final Answered NONE = new Answered(Days.NONE, 0, 0, 0);

  public long number() {
    return days.number();
  }

  /** From 0 to 1; {@link Double#NaN} without results. */
  public double share15() {
    return (double) within15 / number();
  }

  public double share30() {
    return (double) within30 / number();
  }
}
