package tr.mbs.onboarding.people;

/** As what somebody stands in an onboarding; he may be both. */
public enum Role {
  /** Proje sorumlusu: step 1, typed by the municipality. */
  LEAD(1),
  /** Kullanıcı: step 4, typed by the project leads. */
  USER(4);

  private final int step;

  Role(int step) {
    this.step = step;
  }

  /** The step that keeps them. */
  public int step() {
    return step;
  }
}
