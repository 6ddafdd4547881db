package tr.mbs.registry.place;

/** Villages (köy) belong to no municipality, neighbourhoods (mahalle) to exactly one. */
public enum OfficeKind {
  VILLAGE(" Köyü"),
  NEIGHBOURHOOD(" Mahallesi");

  private final String suffix;

  OfficeKind(String suffix) {
    this.suffix = suffix;
  }

  /** "Yukarıpınar Köyü", "Cumhuriyet Mahallesi". */
  public String displayName(String name) {
    return name + suffix;
  }
}
