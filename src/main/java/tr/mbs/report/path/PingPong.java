package tr.mbs.report.path;

/**
 * A→B→A: cases that came back to a holder from whom they had gone to another one, and what that costs.
 *
 * @param cases   durations of those cases
 * @param others  durations of all other cases
 * @param detours how long each B had the case
 */
public record PingPong(Days cases, Days others, Days detours) {

  /** Which part of all cases, from 0 to 1; {@link Double#NaN} when there are no cases. */
  public double rate() {
    return (double) cases.number() / (cases.number() + others.number());
  }
}
