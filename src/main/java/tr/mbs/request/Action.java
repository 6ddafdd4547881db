package tr.mbs.request;

/** What a movement tells. */
public enum Action {
  FILED,
  RECORDED,
  FORWARDED,
  RETURNED,
  RESOLVED,
  WITHDRAWN,
  OBJECTED,
  ADDED,
  INTERIM,
  ASKED,
  ANSWERED,
  LINKED,
  UNLINKED;

  /** Whether only officers are told of it; everything else the muhtar reads too. */
  public boolean staffOnly() {
    return switch (this) {
      case LINKED, UNLINKED -> true;
      default -> false;
    };
  }
}
