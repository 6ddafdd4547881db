package tr.mbs.notification.mail;

import java.time.Duration;
import tr.mbs.kernel.Secrets;
import tr.mbs.notification.gateway.MailGateway;
import tr.mbs.testing.gateway.SmtpStandIn;

/** A mail server as an operator sets it up, also for tests of other rooms. */
public final class MailSetUp {

  private MailSetUp() {
  }

  /** @param longest after which a connection is given up */
  public static MailGateway of(SmtpStandIn server, Duration longest) {
    return gateway(server, longest);
  }

  static SmtpGateway gateway(SmtpStandIn server, Duration longest) {
    Sender sender = Sender.parse("Muhtar Bilgi Sistemi İĞ <mbs@mbs.example>");
    MailServer address = MailServer.of("MBS_SMTP", MailServer.Protocol.SMTP,
        new MailProperties.Server("127.0.0.1", Integer.toString(server.port()), "", "", "none"), "");
    return new SmtpGateway(address, sender,
        new ReturnPath(new Secrets(new byte[32]), sender.address(), "iade@iade.mbs.example"), longest);
  }
}
