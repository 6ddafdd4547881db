package tr.mbs.notification.sms;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.site.start.StartRefused;

/** The gateways that the operator has configured. In demo mode there are none, whatever is configured: nothing leaves. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "mbs.demo", havingValue = "false")
@EnableConfigurationProperties(SmsProperties.class)
class SmsGateways {

  private final SmsProperties properties;
  private final Clock clock;

  SmsGateways(SmsProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
    requireKind("MBS_SMS_KIND", properties.first());
    requireKind("MBS_SMS2_KIND", properties.second());
  }

  @Bean
  @ConditionalOnExpression("!environment.getProperty('mbs.sms.first.kind').isBlank()")
  SmsGateway firstSmsGateway() {
    return gateway(1, "MBS_SMS_KIND", properties.first());
  }

  @Bean
  @ConditionalOnExpression("!environment.getProperty('mbs.sms.second.kind').isBlank()")
  SmsGateway secondSmsGateway() {
    return gateway(2, "MBS_SMS2_KIND", properties.second());
  }

  private SmsGateway gateway(int place, String variable, SmsProperties.Settings settings) {
    return switch (settings.kind()) {
      case "netgsm" -> new NetGsm(new SmsAccount(place, properties), clock);
      case "iletimerkezi" -> new IletiMerkezi(new SmsAccount(place, properties), clock);
      case "ttmesaj" -> new TtMesaj(new SmsAccount(place, properties), clock);
      case "http" -> new HttpGateway(new SmsAccount(place, properties), clock);
      default -> throw new StartRefused(variable + " names no provider that we know.",
          "Write one of: http, netgsm, iletimerkezi, ttmesaj");
    };
  }

  /** Half an account is a mistake, and without this nobody would see it before the first code that does not arrive. */
  private static void requireKind(String variable, SmsProperties.Settings settings) {
    boolean begun = Stream.of(settings.url(), settings.user(), settings.password(), settings.header())
        .anyMatch(value -> !value.isBlank());
    if (settings.kind().isBlank() && begun) {
      throw new StartRefused(variable + " is missing, and other variables of this account are set.",
          "Write one of: http, netgsm, iletimerkezi, ttmesaj");
    }
  }
}
