package tr.mbs.report.quarter;

import java.util.Set;
import tr.mbs.request.Action;
import tr.mbs.request.Outcome;

/** The columns of the report, in their order: what became of a round at a body. Together they are the total. */
public enum Fate {
  POSITIVE,
  NEGATIVE,
  PARTIAL,
  INFORMED,
  /** Geri çekilen: it counts in the total, in no share and no median. */
  WITHDRAWN,
  /** İade edilen: the body gave it back to whom it had come from. */
  RETURNED,
  /** Devreden: it goes on, at the body or, passed on by it, at another one. */
  CARRIED;

  private static final Set<Fate> ANSWERS = Set.of(POSITIVE, NEGATIVE, PARTIAL, INFORMED);

  /** Whether the body has answered. */
  public boolean isAnswer() {
    return ANSWERS.contains(this);
  }

  /** Whether it was not met, so that its reason is reported. */
  public boolean isUnfulfilled() {
    return this == NEGATIVE || this == PARTIAL;
  }

  /** @param how null as long as it stays @param outcome of a result */
  static Fate of(Action how, Outcome outcome) {
    if (how == null || how == Action.FORWARDED) {
      return CARRIED;
    }
    return switch (how) {
      case RESOLVED -> valueOf(outcome.name());
      case WITHDRAWN -> WITHDRAWN;
      case RETURNED -> RETURNED;
      default -> throw new IllegalArgumentException(how + " ends no stay");
    };
  }
}
