package tr.mbs.onboarding;

import java.util.List;

/** What somebody decides at the end of his part of a step. */
public enum StepDecision {
  /** Its owner is done: "Adımı tamamla". */
  COMPLETE,
  /** Its reviewer agrees. */
  ACCEPT,
  /** Something has to be mended, with a reason. */
  SEND_BACK;

  private static final int APPROVAL = 5;
  private static final int END = StepOrder.LAST;

  /** What the owner of a step may decide: in 5 and 11 the help desk can send the step before it back. */
  public static List<StepDecision> ofOwner(int step) {
    return step == APPROVAL || step == END ? List.of(COMPLETE, SEND_BACK) : List.of(COMPLETE);
  }

  /** What its reviewer may decide: in 5 the project lead only confirms that everybody gets in. */
  public static List<StepDecision> ofReviewer(int step) {
    return step == APPROVAL ? List.of(ACCEPT) : List.of(ACCEPT, SEND_BACK);
  }
}
