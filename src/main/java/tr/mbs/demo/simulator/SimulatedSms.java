package tr.mbs.demo.simulator;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import tr.mbs.demo.DemoMode;
import tr.mbs.notification.Channel;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.notification.gateway.TextMessage;

/** Takes every SMS and sends none; stands in front of a real gateway, also where one is configured. */
@Component
@DemoMode
@Primary
class SimulatedSms implements SmsGateway {

  private final SentMessages messages;

  SimulatedSms(SentMessages messages) {
    this.messages = messages;
  }

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public Delivery send(TextMessage message) {
    messages.keep(message.key(), Channel.SMS, message.phone(), null, message.text());
    return Delivery.accepted("demo");
  }

  @Override
  public boolean recognisesKeys() {
    return true;
  }
}
