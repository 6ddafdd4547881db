package tr.mbs.notification.gateway;

import java.util.List;
import java.util.Map;

/** The port to whoever sends text messages; called outside any transaction. */
public interface SmsGateway {

  /**
   * What the database and the operators call it, such as {@code netgsm-1}: kind and place, at most 20 characters. Another
   * account has another name, for what was sent under this one is asked for under this one.
   */
  String name();

  /**
   * Hands one message over. Answers within half a minute whatever the provider does, and throws nothing for what a
   * provider or a network can do: that is what {@link Delivery} is for.
   */
  Delivery send(TextMessage message);

  /** Whether a second send with the same key is answered like the first and reaches nobody twice. */
  default boolean recognisesKeys() {
    return false;
  }

  /** How many references {@link #reports} takes at once; 0 when the provider cannot be asked. */
  default int reportsAtOnce() {
    return 0;
  }

  /**
   * Asks what became of messages that it accepted; as quick and as quiet as {@link #send}.
   *
   * @param references as {@link Delivery#reference} gave them, at most {@link #reportsAtOnce}
   * @return by reference; those about which it says nothing, or nothing that can be read, are left out
   */
  default Map<String, Report> reports(List<String> references) {
    return Map.of();
  }
}
