package tr.mbs.request.stage;

import java.time.Instant;
import java.time.LocalDate;
import tr.mbs.request.Action;

/**
 * What a movement tells about stages: no text, and nobody's name.
 *
 * @param actingUnit code of the unit that acted; null when the muhtar did
 * @param holder     code of the unit that has it after the movement; null when it is closed
 * @param lastDay    after the movement
 */
public record Step(Instant at, Action action, String actingUnit, String holder, LocalDate lastDay) {

  /** It brings the request to a unit. */
  boolean begins() {
    return switch (action) {
      case FILED, RECORDED, FORWARDED, RETURNED, OBJECTED -> true;
      default -> false;
    };
  }

  /** It takes the request from the unit that has it. */
  boolean ends() {
    return switch (action) {
      case FORWARDED, RETURNED, RESOLVED, WITHDRAWN -> true;
      default -> false;
    };
  }

  /**
   * Whether this unit does something about the request that it has: it asks, tells, wishes or decides. That an officer has
   * claimed the task, linked it to another one, or that the calendar moved its last day, is none.
   */
  public boolean isTouchBy(String unit) {
    return switch (action) {
      case INTERIM, ASKED, WISHED, FORWARDED, RETURNED, RESOLVED -> unit.equals(actingUnit);
      default -> false;
    };
  }
}
