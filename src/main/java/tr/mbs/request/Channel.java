package tr.mbs.request;

/** Başvuru yolu: the portal, or how the muhtar reached the officer who recorded the request. */
public enum Channel {
  PORTAL,
  IN_PERSON,
  PHONE,
  EMAIL,
  PETITION
}
