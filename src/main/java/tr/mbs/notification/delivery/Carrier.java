package tr.mbs.notification.delivery;

import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.MailGateway;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.notification.gateway.TextMessage;

/**
 * Either port, as the delivery uses it.
 *
 * @param name           of the provider
 * @param recognisesKeys whether it would notice a second send with the same key
 * @param asked          whether it can be asked what became of a message
 */
record Carrier(String name, boolean recognisesKeys, boolean asked, Send send) {

  /** Hands one message over. */
  @FunctionalInterface
  interface Send {

    Delivery send(QueuedMessage message, String text);
  }

  static Carrier of(SmsGateway sms) {
    return new Carrier(sms.name(), sms.recognisesKeys(), sms.reportsAtOnce() > 0, (message, text) ->
        sms.send(new TextMessage(message.key(), message.recipient(), text, message.secret(), message.life())));
  }

  static Carrier of(MailGateway mail) {
    return new Carrier(mail.name(), mail.recognisesKeys(), false, (message, text) ->
        mail.send(message.key(), message.recipient(), message.subject(), text));
  }
}
