package tr.mbs.registry.handover;

import java.time.Instant;
import org.springframework.stereotype.Component;
import tr.mbs.retention.Destruction;

/** Files on which nobody decided: the numbers of people in them are not kept for longer. */
@Component
class UndecidedHandovers implements Destruction {

  private final Handovers handovers;

  UndecidedHandovers(Handovers handovers) {
    this.handovers = handovers;
  }

  @Override
  public String kind() {
    return "handover-undecided";
  }

  @Override
  public int destroy(Instant before, int most) {
    return handovers.discardCheckedBefore(before, most);
  }
}
