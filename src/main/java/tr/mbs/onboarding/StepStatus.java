package tr.mbs.onboarding;

/** Where a step stands (domain.md §3). */
public enum StepStatus {
  /** Başlamadı. */
  NOT_STARTED,
  /** Devam ediyor: its owner works on it. */
  IN_PROGRESS,
  /** Onay bekliyor: the other side looks at it. */
  AWAITING_APPROVAL,
  /** Düzeltme istendi: sent back, or opened again, with a reason. */
  CORRECTION_REQUESTED,
  /** Tamamlandı. */
  COMPLETED,
  /** Uygulanmaz: nobody acts outside the own unit. */
  NOT_APPLICABLE;

  /** Whether its owner may enter and change what it asks for. */
  public boolean isOpen() {
    return this == IN_PROGRESS || this == CORRECTION_REQUESTED;
  }

  /** Whether steps that come after it may begin. */
  public boolean isOver() {
    return this == COMPLETED || this == NOT_APPLICABLE;
  }
}
