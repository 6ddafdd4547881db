package tr.mbs.demo.simulator;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import tr.mbs.demo.DemoMode;
import tr.mbs.mailbox.embedded.EmbeddedMailServer;
import tr.mbs.notification.Channel;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.MailGateway;

/**
 * Takes every e-mail and sends none; stands in front of a real mail server, also where one is configured. What goes to an
 * office's mailbox is laid into it, where the demo has a mail server of its own.
 */
@Component
@DemoMode
@Primary
class SimulatedMail implements MailGateway {

  private final SentMessages messages;
  private final ObjectProvider<EmbeddedMailServer> mailboxes;
  private final Clock clock;

  SimulatedMail(SentMessages messages, ObjectProvider<EmbeddedMailServer> mailboxes, Clock clock) {
    this.messages = messages;
    this.mailboxes = mailboxes;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public Delivery send(String key, String to, String subject, String text) {
    messages.keep(key, Channel.EMAIL, to, subject, text, () -> mailboxes.stream()
        .filter(server -> server.receives(to))
        .forEach(server -> server.deliver(to, SystemMail.source(key, to, subject, text, clock.instant()))));
    return Delivery.accepted("demo");
  }

  @Override
  public boolean recognisesKeys() {
    return true;
  }
}
