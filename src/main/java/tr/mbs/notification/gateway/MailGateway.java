package tr.mbs.notification.gateway;

/** The port to the mail server; called outside any transaction. */
public interface MailGateway {

  /** What the database and the operators call it, at most 20 characters. */
  String name();

  /**
   * Hands one message over; as quick and as quiet as {@link SmsGateway#send}.
   *
   * @param key our reference, from which the mail's Message-ID is made
   * @param to  e-mail address
   */
  Delivery send(String key, String to, String subject, String text);

  /** Whether a second send with the same key is answered like the first and reaches nobody twice. */
  default boolean recognisesKeys() {
    return false;
  }
}
