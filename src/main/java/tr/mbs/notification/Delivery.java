package tr.mbs.notification;

/**
 * What a gateway says about one message.
 *
 * @param outcome what is known about the message now
 * @param detail  the provider's reference when accepted, else the reason; for operators, without personal data
 */
public record Delivery(Outcome outcome, String detail) {

  /** What a provider can answer, or fail to. */
  public enum Outcome {
    /** The provider has it and will deliver it. */
    ACCEPTED,
    /** The provider will never take it: a wrong number, a refused text. */
    REJECTED,
    /** The provider may or may not have it: a time-out after sending, an answer that cannot be read. */
    UNSURE,
    /** The provider certainly does not have it and may take it later: no connection, busy, out of credit. */
    LATER
  }

  public static Delivery accepted(String reference) {
    return new Delivery(Outcome.ACCEPTED, reference);
  }

  public static Delivery rejected(String reason) {
    return new Delivery(Outcome.REJECTED, reason);
  }

  public static Delivery unsure(String reason) {
    return new Delivery(Outcome.UNSURE, reason);
  }

  public static Delivery later(String reason) {
    return new Delivery(Outcome.LATER, reason);
  }
}
