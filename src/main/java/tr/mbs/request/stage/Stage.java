package tr.mbs.request.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.request.Action;

/**
 * One stay of a request with one unit, from the movement that brought it there to the one that took it away.
 *
 * @param ordinal its place among the stages of the request, from 1
 * @param round   the round of the request in which it is
 * @param from    code of the unit that passed it on; null when a round begins with it
 * @param unit    code of the unit that holds it
 * @param touched when that unit first did something about it ({@link Step#isTouchBy}); null as long as it has not
 * @param left    null as long as it is there
 * @param how     FORWARDED, RETURNED, RESOLVED or WITHDRAWN; null as long as it is there
 * @param next    code of the unit that it went to; null when nobody got it
 * @param lastDay son gün that bound the unit last
 */
public record Stage(int ordinal, Round round, StageKind kind, String from, String unit, Instant entered, Instant touched,
    Instant left, Action how, String next, LocalDate lastDay) {

  /** @param number 1, after the objection 2 @param began when it was filed, or objected to */
  public record Round(int number, Instant began) {
  }

  public boolean isOpen() {
    return left == null;
  }

  /** Seconds by the calendar: nights, week-ends and holidays count. @return null while it is open */
  public Long seconds() {
    return left == null ? null : Duration.between(entered, left).toSeconds();
  }

  /** Seconds until its first touch. @return null without one */
  public Long secondsUntouched() {
    return touched == null ? null : Duration.between(entered, touched).toSeconds();
  }

  /** How many midnights of Istanbul lie between its beginning and its end, as a reader of dates counts days. */
  public Long days() {
    return left == null ? null : daysSince(entered);
  }

  /** Seconds from the beginning of the round to the end of this stage. @return null while it is open */
  public Long secondsOfRound() {
    return left == null ? null : Duration.between(round.began(), left).toSeconds();
  }

  /** As {@link #days}, from the beginning of the round. */
  public Long daysOfRound() {
    return left == null ? null : daysSince(round.began());
  }

  private long daysSince(Instant begin) {
    return ChronoUnit.DAYS.between(IstanbulTime.dateOf(begin), IstanbulTime.dateOf(left));
  }

  /** Whether it left after its last day had ended in Istanbul. */
  public boolean isLate() {
    return left != null && IstanbulTime.dateOf(left).isAfter(lastDay);
  }

  /** Another movement that leaves it there. */
  Stage after(Step step) {
    return new Stage(ordinal, round, kind, from, unit, entered, touchedBy(step), null, null, null, step.lastDay());
  }

  /** The movement that takes it away; it is its unit's, but for a withdrawal. */
  public Stage endedBy(Step step) {
    return new Stage(ordinal, round, kind, from, unit, entered, touchedBy(step), step.at(), step.action(), step.holder(), lastDay);
  }

  private Instant touchedBy(Step step) {
    return touched == null && step.isTouchBy(unit) ? step.at() : touched;
  }
}
