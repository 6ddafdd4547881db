package tr.mbs.notification;

/** The port to whoever sends text messages; called outside any transaction. */
public interface SmsGateway {

  /**
   * Hands one message over. Answers within {@link MessageQueue#LEASE half a minute} whatever the provider does, and
   * throws nothing for what a provider or a network can do: that is what {@link Delivery} is for.
   *
   * @param key   our reference at the provider
   * @param phone {@code +905XXXXXXXXX}
   * @param text  GSM 7-bit
   */
  Delivery send(String key, String phone, String text);

  /** Whether a second send with the same key is answered like the first and reaches nobody twice. */
  default boolean recognisesKeys() {
    return false;
  }
}
