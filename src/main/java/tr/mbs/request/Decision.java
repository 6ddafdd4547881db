package tr.mbs.request;

/**
 * What is decided on a request, by officers but for the last, which is its muhtar's; the gateways of {@code request.bpmn}
 * compare with these names.
 */
public enum Decision {
  FORWARD,
  RESOLVE,
  RETURN,
  WITHDRAW
}
