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
  RECOUNTED;

  /** Whether it is between the bodies: the muhtar reads nothing of it, nor gets a message. */
  public boolean staffOnly() {
    return this == WISHED || this == DENIED;
  }
}
