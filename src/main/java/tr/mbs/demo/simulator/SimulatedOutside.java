package tr.mbs.demo.simulator;

import org.springframework.stereotype.Component;
import tr.mbs.demo.DemoMode;
import tr.mbs.mailbox.embedded.OutsideMail;
import tr.mbs.notification.Channel;

/** Takes what muhtars of the demo write to the world outside: it can be read at {@code /demo/posta}. */
@Component
@DemoMode
class SimulatedOutside implements OutsideMail {

  /** As the column. */
  private static final int SUBJECT = 200;

  private final SentMessages messages;

  SimulatedOutside(SentMessages messages) {
    this.messages = messages;
  }

  @Override
  public void take(String key, String to, String subject, String text) {
    messages.keep(key, Channel.EMAIL, to, subject.substring(0, Math.min(SUBJECT, subject.length())), text);
  }
}
