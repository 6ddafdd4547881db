package tr.mbs.request;

/**
 * What an officer decides on a request. The gateways of {@code request.bpmn} compare with the names of those that move it,
 * the last of which is its muhtar's; the others leave it where it is.
 */
public enum Decision {
  FORWARD,
  RESOLVE,
  RETURN,
  WITHDRAW,
  INTERIM,
  ASK
}
