package tr.mbs.registry.unit;

/** What a unit is in the life of a request or of an onboarding. */
public enum UnitKind {
  /** MİGM: decides who answers. */
  DIRECTORATE_GENERAL,
  /** MİGM yöneticisi: decides after the second return. */
  ARBITER,
  /** Yardım masası of the e-Belediye system. */
  HELP_DESK,
  /** Valilik. */
  GOVERNORATE,
  /** İl müdürlüğü, also İl Jandarma Komutanlığı, İl Müftülüğü, Defterdarlık, İl Özel İdaresi, YİKOB. */
  PROVINCIAL_DIRECTORATE,
  /** Belediye of any type. */
  MUNICIPALITY;

  /** Whether it answers requests that MİGM sends it. */
  public boolean isBody() {
    return this == GOVERNORATE || this == PROVINCIAL_DIRECTORATE || this == MUNICIPALITY;
  }
}
