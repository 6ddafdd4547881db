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
  WISHED,
  EXTENDED,
  DENIED,
  LINKED,
  UNLINKED,
  RECOUNTED;

  /** Whether it is for officers alone: the muhtar reads nothing of it, nor gets a message. */
  public boolean staffOnly() {
    return switch (this) {
      case WISHED, DENIED, LINKED, UNLINKED -> true;
      default -> false;
    };
  }
}
