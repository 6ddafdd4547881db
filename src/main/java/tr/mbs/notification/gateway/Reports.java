package tr.mbs.notification.gateway;

/** Where a report that comes by itself is handed in: a provider's call, a mail that came back. */
public interface Reports {

  /** What a report did. */
  enum Effect {
    /** The message is now what the report says. */
    RECORDED,
    /** The message was that already, or is settled otherwise: nothing changed. */
    KNOWN,
    /** There is no such message: nothing changed. */
    UNKNOWN
  }

  /**
   * @param gateway   {@link SmsGateway#name} or {@link MailGateway#name}
   * @param reference as {@link Delivery#reference} gave it
   */
  Effect report(String gateway, String reference, Report report);
}
