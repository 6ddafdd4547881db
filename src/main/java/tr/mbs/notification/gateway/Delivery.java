package tr.mbs.notification.gateway;

/**
 * What a gateway says about one message when it is handed over.
 *
 * @param outcome   what is known about the message now
 * @param reference by which the provider, or what comes back to our mailbox, names it later; at most 200 characters, may
 *                  be null
 * @param reason    why it was not accepted; for operators, at most 200 characters, without personal data; null when it was
 */
public record Delivery(Outcome outcome, String reference, String reason) {

  /** What a provider can answer, or fail to. */
  public enum Outcome {
    /** The provider has it and will deliver it. */
    ACCEPTED,
    /** The provider has the same words to the same number from shortly before, and took nothing new. */
    REPEATED,
    /** The provider will never take it: a wrong number, a refused text. */
    REJECTED,
    /** The provider may or may not have it: a time-out after sending, an answer that cannot be read. */
    UNSURE,
    /** The provider certainly does not have it and may take it later: no connection, an error of its own, out of credit. */
    LATER,
    /** It certainly does not have it and takes others meanwhile: too many for this number, a greylisted mailbox. */
    RECIPIENT_LATER
  }

  public static Delivery accepted(String reference) {
    return new Delivery(Outcome.ACCEPTED, reference, null);
  }

  public static Delivery repeated(String reason) {
    return new Delivery(Outcome.REPEATED, null, reason);
  }

  public static Delivery rejected(String reason) {
    return new Delivery(Outcome.REJECTED, null, reason);
  }

  public static Delivery unsure(String reason) {
    return new Delivery(Outcome.UNSURE, null, reason);
  }

  /** As {@link #unsure(String)}, where what comes back later would name it. */
  public static Delivery unsure(String reference, String reason) {
    return new Delivery(Outcome.UNSURE, reference, reason);
  }

  public static Delivery later(String reason) {
    return new Delivery(Outcome.LATER, null, reason);
  }

  public static Delivery recipientLater(String reason) {
    return new Delivery(Outcome.RECIPIENT_LATER, null, reason);
  }
}
