package tr.mbs.onboarding;

/** Whether an onboarding goes on. */
public enum OnboardingState {
  RUNNING, COMPLETED, CANCELLED
}
