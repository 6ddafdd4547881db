package tr.mbs.workflow.round;

/**
 * Something that falls due by the day. It is asked at 09:00 and at 12:00 of every day, finds by columns what is due, and
 * keeps there what it has done: a round that runs twice, or goes on after a failure, does nothing twice. Whether it works
 * on days off, and at which of the hours, is its own rule.
 */
public interface DueRound {

  /** For the log. */
  String name();

  /** Does what is due now. What it throws ends the round, which the engine then begins again. */
  void run();
}
