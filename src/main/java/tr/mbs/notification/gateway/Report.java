package tr.mbs.notification.gateway;

/**
 * What a provider, or what came back by mail, says later about a message that it accepted.
 *
 * @param reason why it was not delivered; for operators, at most 200 characters, without personal data; else null
 */
public record Report(Fate fate, String reason) {

  /** What became of it. */
  public enum Fate {
    /** On its way: nothing is known yet. */
    PENDING,
    DELIVERED,
    /** It will not arrive: no such number or mailbox, refused, blocked. */
    UNDELIVERED,
    /** It could not be delivered while it was worth it: phone switched off. */
    EXPIRED
  }

  public static Report pending() {
    return new Report(Fate.PENDING, null);
  }

  public static Report delivered() {
    return new Report(Fate.DELIVERED, null);
  }

  public static Report undelivered(String reason) {
    return new Report(Fate.UNDELIVERED, reason);
  }

  public static Report expired(String reason) {
    return new Report(Fate.EXPIRED, reason);
  }
}
