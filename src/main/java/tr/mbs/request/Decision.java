package tr.mbs.request;

/**
 * What an officer decides on a request. The gateways of {@code request.bpmn} compare with the names of the first four, which
 * move it and the last of which is its muhtar's, and of the last three, by which a wish for extra time ends: the last of
 * those is nobody's, for it comes with whatever moves the request. The others leave it where it is.
 */
public enum Decision {
  FORWARD,
  RESOLVE,
  RETURN,
  WITHDRAW,
  INTERIM,
  ASK,
  EXTEND,
  GRANT,
  DENY,
  LAPSE
}
