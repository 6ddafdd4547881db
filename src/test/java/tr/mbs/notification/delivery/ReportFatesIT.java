package tr.mbs.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tr.mbs.kernel.Phone;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.notification.gateway.Report;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.notification.sms.SmsSetUp;
import tr.mbs.testing.gateway.SmsStandIn;
import tr.mbs.testing.gateway.SmsStandIn.Fate;

/** What becomes of a message that was sent, by who has it and what he says about it later. */
@Tag("h2")
class ReportFatesIT {

  private static final Phone PHONE = new Phone("+905550000012");

  @RegisterExtension
  static final OutboxOfItsOwn outbox = new OutboxOfItsOwn();

  /** What its provider says when it is asked first, 20 s after sending, and what the message is then and stays. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(delimiter = '|', textBlock = """
      netgsm       | DELIVERED   | DELIVERED,   -
      netgsm       | UNDELIVERED | UNDELIVERED, -
      netgsm       | EXPIRED     | EXPIRED,     -
      netgsm       | PENDING     | SENT,        asked in 10 s
      netgsm       | NEVER       | SENT,        asked in 10 s
      iletimerkezi | DELIVERED   | DELIVERED,   -
      iletimerkezi | UNDELIVERED | UNDELIVERED, -
      iletimerkezi | PENDING     | SENT,        asked in 10 s
      iletimerkezi | NEVER       | SENT,        asked in 10 s
      http         | DELIVERED   | DELIVERED,   -
      http         | UNDELIVERED | UNDELIVERED, -
      http         | EXPIRED     | EXPIRED,     -
      http         | PENDING     | SENT,        asked in 10 s
      http         | NEVER       | SENT,        asked in 10 s
      ttmesaj      | DELIVERED   | SENT,        -
      """)
  void aReport(String carrier, Fate fate, String then) {
    try (SmsStandIn provider = new SmsStandIn()) {
      SmsGateway gateway = SmsSetUp.of(carrier, provider, Duration.ofSeconds(10));
      outbox.add(OutgoingMessage.sms("m", "test", PHONE, "Text"));
      outbox.deliver(Lane.SMS, outbox.deliverer(gateway));
      provider.fate(fate);
      String asked = outbox.inOneMoment(() -> {
        outbox.jdbc.sql("update notification set ask_at = case when ask_at is not null then current_timestamp end,"
            + " sent_at = current_timestamp - interval '20' second").update();
        new ReportRound(outbox.jdbc, outbox.gateways(gateway), outbox.reports).run();
        return outbox.state("m") + ", " + outbox.next();
      });
      assertThat(asked).isEqualTo(then.replaceAll(", +", ", "));
      String reference = (String) outbox.column("provider_reference", "m");
      if (!then.startsWith("SENT")) {
        outbox.reports.report(gateway.name(), reference, Report.delivered());
        outbox.reports.report(gateway.name(), reference, Report.expired("a later word"));
        assertThat(asked).as("what comes after the first report changes nothing").startsWith(outbox.state("m"));
      }
    }
  }
}
