package tr.mbs.onboarding.catalogue;

/** What a step settles for the whole onboarding, so that others ask for the step by it and not by its number. */
public enum Matter {
  /** On which day the municipality moves; later it changes by the help desk's decision alone. */
  GO_LIVE_DAY,
  /** Whether somebody acts for another unit ("Vekâleten görevli var mı?"), so that the step about it applies. */
  ACTING,
  /** The last numbers of the old system, on the go-live day. */
  NUMBERS,
  /** The KEP account in e-Belediye; what was secret is shown there, and destroyed with it. */
  KEP
}
