package tr.mbs.request;

/** Where a request stands (domain.md §2.2). */
public enum Status {
  PENDING,
  FORWARDED,
  RESOLVED,
  WITHDRAWN
}
