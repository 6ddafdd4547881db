package tr.mbs.request;

/** What an officer decides on a request; the gateways of {@code request.bpmn} compare with these names. */
public enum Decision {
  FORWARD,
  RESOLVE,
  RETURN
}
