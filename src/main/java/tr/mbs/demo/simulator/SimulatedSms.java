package tr.mbs.demo.simulator;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import tr.mbs.demo.DemoMode;
import tr.mbs.notification.Channel;
import tr.mbs.notification.Delivery;
import tr.mbs.notification.SmsGateway;

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
  public Delivery send(String key, String phone, String text) {
    messages.keep(key, Channel.SMS, phone, null, text);
    return Delivery.accepted("demo");
  }

  @Override
  public boolean recognisesKeys() {
    return true;
  }
}
