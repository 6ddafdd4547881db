package tr.mbs.notification.mail;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.mbs.kernel.Secrets;

/** The mail servers that an operator has set. A demo has none, whatever is set: nothing leaves it, nothing comes in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "mbs.demo", havingValue = "false")
@EnableConfigurationProperties(MailProperties.class)
class MailServers {

  @Bean
  @ConditionalOnExpression("'${mbs.mail.smtp.host}' != ''")
  SmtpGateway smtpGateway(MailProperties settings, Secrets secrets) {
    MailServer server = MailServer.of("MBS_SMTP", MailServer.Ports.SMTP, settings.smtp(), settings.authorities());
    Sender sender = Sender.parse(settings.from());
    return new SmtpGateway(server, sender, new ReturnPath(secrets, sender.address(), settings.returnAddress()));
  }
}
