package tr.mbs.request;

/** Sonuç türü. */
public enum Outcome {
  POSITIVE,
  NEGATIVE,
  PARTIAL,
  INFORMED;

  /** A request that is not met in full is answered with its reasons (circular 2015/8). */
  public boolean needsReason() {
    return this == NEGATIVE || this == PARTIAL;
  }
}
