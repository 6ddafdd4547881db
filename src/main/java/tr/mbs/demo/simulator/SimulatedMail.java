package tr.mbs.demo.simulator;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import tr.mbs.demo.DemoMode;
import tr.mbs.notification.Channel;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.MailGateway;

/** Takes every e-mail and sends none; stands in front of a real mail server, also where one is configured. */
@Component
@DemoMode
@Primary
class SimulatedMail implements MailGateway {

  private final SentMessages messages;

  SimulatedMail(SentMessages messages) {
    this.messages = messages;
  }

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public Delivery send(String key, String to, String subject, String text) {
    messages.keep(key, Channel.EMAIL, to, subject, text);
    return Delivery.accepted("demo");
  }

  @Override
  public boolean recognisesKeys() {
    return true;
  }
}
