package tr.mbs.request;

/** Tür of a request (domain.md §2.7). İhbar is off and so not here. */
public enum RequestType {
  REQUEST,
  SUGGESTION,
  COMPLAINT
}
