package tr.mbs.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tr.mbs.notification.gateway.Reports;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.site.start.StartRefused;

/** The variables of docs/deployment.md reach the gateways through application.yaml. */
class SmsVariablesTest {

  private static final String[] NETGSM =
      {"MBS_SMS_KIND=netgsm", "MBS_SMS_USER=1", "MBS_SMS_PASSWORD=2", "MBS_SMS_HEADER=MUHTARLIK"};
  private static final String[] HTTP =
      {"MBS_SMS2_KIND=http", "MBS_SMS2_URL=https://sms.example", "MBS_SMS2_PASSWORD=2", "MBS_SMS2_HEADER=MUHTAR"};
  private static final String SECRET = "MBS_SMS_REPORT_SECRET=0123456789abcdef0123456789abcdef";

  private final ApplicationContextRunner start = new ApplicationContextRunner()
      .withInitializer(new ConfigDataApplicationContextInitializer())
      .withBean(Clock.class, Clock::systemUTC)
      .withBean(Reports.class, () -> (gateway, reference, report) -> Reports.Effect.UNKNOWN)
      .withUserConfiguration(SmsGateways.class, ReportDoor.class);
  private final ApplicationContextRunner real = start.withPropertyValues("mbs.demo=false");

  @Test
  void noneIsSet() {
    real.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(SmsGateway.class));
  }

  @Test
  void eachOfTheTwoAlone() {
    real.withPropertyValues(NETGSM).run(context ->
        assertThat(context.getBean(SmsGateway.class).name()).isEqualTo("netgsm-1"));
    real.withPropertyValues(HTTP).run(context ->
        assertThat(context.getBean(SmsGateway.class).name()).isEqualTo("http-2"));
  }

  @Test
  void both() {
    real.withPropertyValues(NETGSM).withPropertyValues(HTTP).run(context ->
        assertThat(context.getBeansOfType(SmsGateway.class).values()).extracting(SmsGateway::name)
            .containsExactly("netgsm-1", "http-2"));
  }

  @Test
  void everyKindStarts() {
    for (String kind : new String[] {"netgsm", "iletimerkezi", "ttmesaj"}) {
      real.withPropertyValues(NETGSM).withPropertyValues("MBS_SMS_KIND=" + kind).run(context ->
          assertThat(context.getBean(SmsGateway.class).name()).isEqualTo(kind + "-1").hasSizeLessThanOrEqualTo(20));
    }
  }

  /** Nothing leaves in demo mode, also with gateways configured. */
  @Test
  void noneInDemoMode() {
    start.withPropertyValues("mbs.demo=true").withPropertyValues(NETGSM).withPropertyValues(HTTP)
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(SmsGateway.class));
  }

  /** As half an account is: a demo has no door either. */
  @Test
  void aDemoAsksForNothing() {
    start.withPropertyValues("mbs.demo=true").withPropertyValues(SECRET).run(context -> assertThat(context).hasNotFailed());
    start.withPropertyValues("mbs.demo=true").withPropertyValues("MBS_SMS_REPORT_SECRET=short", "MBS_SMS_REPORT_FROM=x",
        "MBS_SMS_KIND=netgms").run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void whatIsMissingOrWrongIsNoStart() {
    refused("MBS_SMS_KIND is missing", NETGSM, "MBS_SMS_KIND=");
    refused("MBS_SMS_KIND names no provider that we know.", NETGSM, "MBS_SMS_KIND=netgms");
    refused("MBS_SMS_USER is missing", NETGSM, "MBS_SMS_USER=");
    refused("MBS_SMS_USER must not hold a colon", NETGSM, "MBS_SMS_USER=a:b");
    refused("MBS_SMS_PASSWORD is missing", NETGSM, "MBS_SMS_PASSWORD=");
    refused("MBS_SMS_HEADER is missing", NETGSM, "MBS_SMS_HEADER=");
    refused("MBS_SMS_HEADER must have 3 to 11", NETGSM, "MBS_SMS_HEADER=MUHTARLIKLAR");
    refused("MBS_SMS_HEADER must have 3 to 11", NETGSM, "MBS_SMS_HEADER=AB");
    refused("MBS_SMS_HEADER must have 3 to 11", NETGSM, "MBS_SMS_HEADER=BAKANLIĞI");
    refused("MBS_SMS_IYS is none of", NETGSM, "MBS_SMS_IYS=x");
    refused("MBS_SMS_URL is no https address", NETGSM, "MBS_SMS_URL=http://api.netgsm.com.tr");
    refused("MBS_SMS2_URL is missing", HTTP, "MBS_SMS2_URL=");
    refused("MBS_SMS2_PASSWORD cannot stand in a header", HTTP, "MBS_SMS2_PASSWORD=İki sözcük");
    refused("MBS_SMS2_REFERENCE is no JSON pointer", HTTP, "MBS_SMS2_REFERENCE=reference");
    refused("MBS_SMS2_REFERENCE is missing", HTTP, "MBS_SMS2_REFERENCE=");
    refused("MBS_SMS2_REPORT_URL is no https address", HTTP, "MBS_SMS2_REPORT_URL=sms.example");
    refused("MBS_SMS_REPORT_SECRET has less than 32", NETGSM, "MBS_SMS_REPORT_SECRET=short");
    refused("MBS_SMS_REPORT_FROM is missing", NETGSM, SECRET);
    refused("MBS_SMS_REPORT_FROM holds something", NETGSM, SECRET, "MBS_SMS_REPORT_FROM=everybody");
  }

  @Test
  void aStandInOnThisMachineNeedsNoTls() {
    real.withPropertyValues(NETGSM).withPropertyValues("MBS_SMS_URL=http://127.0.0.1:9090/")
        .run(context -> assertThat(context).hasNotFailed());
  }

  private void refused(String problem, String[] account, String... changed) {
    Map<String, String> variables = new TreeMap<>();
    Stream.concat(Arrays.stream(account), Arrays.stream(changed)).map(line -> line.split("=", 2))
        .forEach(pair -> variables.put(pair[0], pair[1]));
    real.withPropertyValues(variables.entrySet().stream().map(Object::toString).toArray(String[]::new))
        .run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(StartRefused.class)
            .hasMessageStartingWith(problem));
  }
}
