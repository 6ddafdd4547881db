package tr.mbs.onboarding;

/** What somebody decides at the end of his part of a step. */
public enum StepDecision {
  /** Its owner is done: "Adımı tamamla". */
  COMPLETE,
  /** Its reviewer agrees. */
  ACCEPT,
  /** Something has to be mended, with a reason: by the owner, or in the step before. */
  SEND_BACK
}
