package tr.mbs.mailbox.server;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.mbs.mailbox.account.MailboxGate;
import tr.mbs.mailbox.account.MailboxTokens;
import tr.mbs.notification.mail.MailServer;
import tr.mbs.site.start.StartRefused;

/** The mail server that an operator has set, and the way into its mailboxes; without one their pages say that it is away. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailboxServerSettings.class)
class OperatorsMailServer {

  /** A page that takes longer is asked for again anyway. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /**
   * In a demo there is none, whatever is set: nothing leaves it.
   *
   * @throws StartRefused when something is wrong
   */
  @Bean
  @ConditionalOnExpression("!${mbs.demo} and '${mbs.mailbox.imap.host}' != ''")
  MailEndpoints mailEndpoints(MailboxServerSettings settings, @Value("${mbs.mail.authorities}") String authorities) {
    MailboxServerSettings.Typed imap = settings.imap();
    MailboxServerSettings.Typed submission = settings.submission();
    return new MailEndpoints(
        Endpoint.of(MailServer.ofPeople("MBS_IMAP", MailServer.Protocol.IMAP, imap.host(), imap.port(), imap.tls(),
            authorities)),
        Endpoint.of(MailServer.ofPeople("MBS_SUBMISSION", MailServer.Protocol.SMTP,
            submission.host().isBlank() ? imap.host() : submission.host(), submission.port(), submission.tls(),
            authorities)));
  }

  /** Where the server is, is asked at the first visit: the one inside a demo begins late. */
  @Bean
  Mailroom mailroom(ObjectProvider<MailEndpoints> server, MailboxTokens tokens, MailboxGate gate,
      MailboxServerSettings settings) {
    if (settings.connections() < 1) {
      throw new StartRefused("MBS_MAILBOX_CONNECTIONS is no number above zero.", "Write one, or nothing for 40.");
    }
    return new Mailroom(server::getIfAvailable, new Keys(tokens::issue, tokens::revoke), gate::admits,
        new Lines(settings.connections(), PATIENCE));
  }
}
