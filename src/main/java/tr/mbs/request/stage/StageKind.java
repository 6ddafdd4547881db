package tr.mbs.request.stage;

import tr.mbs.registry.unit.UnitKind;

/** At whom a request is in a stage, and why; what is counted and compared by itself in reports (domain.md §2.11). */
public enum StageKind {
  /** At MİGM for the first time. */
  TRIAGE,
  GOVERNORATE,
  DIRECTORATE,
  MUNICIPALITY,
  /** Back at MİGM after the first return of its round. */
  RETURNED,
  /** Back at MİGM after a further one: a MİGM yöneticisi decides. */
  ARBITRATION,
  /** At MİGM because the muhtar has objected. */
  OBJECTION;

  /**
   * @param holder  kind of the unit that holds it
   * @param round   1, after an objection 2
   * @param returns how often it came back to MİGM in this round
   */
  static StageKind of(UnitKind holder, int round, int returns) {
    return holder != UnitKind.DIRECTORATE_GENERAL ? ofBody(holder)
        : returns > 0 ? ofReturn(returns)
        : round > 1 ? OBJECTION : TRIAGE;
  }

  /** At a body. */
  public static StageKind ofBody(UnitKind body) {
    return switch (body) {
      case GOVERNORATE -> GOVERNORATE;
      case PROVINCIAL_DIRECTORATE -> DIRECTORATE;
      case MUNICIPALITY -> MUNICIPALITY;
      case DIRECTORATE_GENERAL, ARBITER, HELP_DESK -> throw new IllegalArgumentException(body + " is no body");
    };
  }

  /** Back at MİGM. @param returns how many of its round, this one among them */
  public static StageKind ofReturn(int returns) {
    return returns > 1 ? ARBITRATION : RETURNED;
  }
}
