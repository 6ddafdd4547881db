package tr.mbs.notification.delivery;

import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.MailGateway;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.notification.gateway.TextMessage;

/** Either port, as the delivery uses it. */
interface Gateway {

  Delivery send(QueuedMessage message, String text);

  boolean recognisesKeys();

  static Gateway of(SmsGateway sms) {
    return new Gateway() {
      @Override
      public Delivery send(QueuedMessage message, String text) {
        return sms.send(new TextMessage(message.key(), message.recipient(), text, false, MessageQueue.SECRET_LIFE));
      }

      @Override
      public boolean recognisesKeys() {
        return sms.recognisesKeys();
      }
    };
  }

  static Gateway of(MailGateway mail) {
    return new Gateway() {
      @Override
      public Delivery send(QueuedMessage message, String text) {
        return mail.send(message.key(), message.recipient(), message.subject(), text);
      }

      @Override
      public boolean recognisesKeys() {
        return mail.recognisesKeys();
      }
    };
  }
}
