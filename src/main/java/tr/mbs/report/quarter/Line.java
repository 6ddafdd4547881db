package tr.mbs.report.quarter;

import java.time.Duration;
import java.time.Instant;

/**
 * A round of a request at a body in a quarter: what is counted.
 *
 * @param number      of the request
 * @param round       1; 2 for what became of an objection
 * @param fate        by the last stay in the quarter
 * @param broughtOver whether the body had it already when the quarter began
 * @param passedOn    whether another body got it from this one: one of the {@link Fate#CARRIED}
 * @param seconds     of the stay by which the body answered; null without an answer
 * @param reason      why it was not met, with numbers of persons and phones masked; null when it was, or was not answered
 */
public record Line(String number, int round, Fate fate, boolean broughtOver, boolean passedOn, Long seconds, String reason) {

  /** @param first of its stays in the quarter @param last of them */
  static Line of(Stay first, Stay last, Quarter quarter) {
    boolean ended = last.left() != null && last.left().isBefore(quarter.end().toInstant());
    Fate fate = ended ? Fate.of(last.how(), last.outcome()) : Fate.CARRIED;
    Instant begin = quarter.begin().toInstant();
    return new Line(last.number(), last.round(), fate, first.entered().isBefore(begin), ended && fate == Fate.CARRIED,
        fate.isAnswer() ? Duration.between(last.entered(), last.left()).toSeconds() : null,
        fate.isUnfulfilled() ? MaskedText.of(last.reason()) : null);
  }

  public boolean isObjection() {
    return round > 1;
  }
}
