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
  RECOUNTED
}
