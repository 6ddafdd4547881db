package tr.mbs.notification.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.mbs.kernel.EmailAddress;
import tr.mbs.kernel.Secrets;
import tr.mbs.notification.gateway.Reports;

/** The mail servers that an operator has set. A demo has none, whatever is set: nothing leaves it, nothing comes in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "mbs.demo", havingValue = "false")
@EnableConfigurationProperties(MailProperties.class)
class MailServers {

  @Bean
  @ConditionalOnExpression("'${mbs.mail.smtp.host}' != ''")
  SmtpGateway smtpGateway(MailProperties settings, Secrets secrets) {
    MailServer server = MailServer.of("MBS_SMTP", MailServer.Protocol.SMTP, settings.smtp(), settings.authorities());
    Sender sender = Sender.parse(settings.from());
    return new SmtpGateway(server, sender, new ReturnPath(secrets, sender.address(), settings.returnAddress()));
  }

  /** Once a minute, on one node of the cluster. */
  @Bean
  @ConditionalOnExpression("'${mbs.mail.bounces.host}' != ''")
  RecurringTask<Void> readReturnedMails(MailProperties settings, Secrets secrets, Reports reports) {
    MailServer server =
        MailServer.of("MBS_BOUNCE_IMAP", MailServer.Protocol.IMAP, settings.bounces(), settings.authorities());
    MailServer.check(server.user() != null, "MBS_BOUNCE_IMAP_USER is missing.", "Name the mailbox, and set its password.");
    MailServer.check(!settings.returnAddress().isBlank(), "MBS_MAIL_RETURN is missing.",
        "Set the address whose mailbox MBS_BOUNCE_IMAP_HOST has.");
    EmailAddress sender = Sender.parse(settings.from()).address();
    BounceMailbox mailbox = new BounceMailbox(server,
        new ReturnedMails(new ReturnPath(secrets, sender, settings.returnAddress())), reports);
    return Tasks.recurring("read-returned-mails", FixedDelay.ofMinutes(1)).execute((instance, context) -> mailbox.run());
  }
}
