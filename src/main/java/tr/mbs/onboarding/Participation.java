package tr.mbs.onboarding;

import java.util.Set;
import java.util.UUID;
import tr.mbs.registry.unit.UnitCode;

/**
 * Somebody who takes part in an onboarding.
 *
 * @param userId user id
 * @param sides  where he stands; never empty
 */
public record Participation(Onboarding onboarding, String userId, Set<Side> sides) {

  public UUID id() {
    return onboarding.getId();
  }

  public UnitCode municipality() {
    return onboarding.municipality();
  }

  /** Whether it is his turn to enter and change what a step asks for. */
  public boolean worksOn(Step step) {
    return step.status().isOpen() && sides.contains(step.turn());
  }

  /** Whether he is the one who has to accept it or send it back. */
  public boolean reviews(Step step) {
    return step.status() == StepStatus.AWAITING_APPROVAL && sides.contains(step.turn());
  }
}
