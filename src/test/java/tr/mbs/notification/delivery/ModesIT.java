package tr.mbs.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tr.mbs.kernel.Phone;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.notification.mail.MailSetUp;
import tr.mbs.notification.sms.SmsSetUp;
import tr.mbs.testing.gateway.SmsStandIn;
import tr.mbs.testing.gateway.SmtpStandIn;

/** What becomes of a message, by who carries it and what he does: {@code message-modes.csv} is the table to read. */
@Tag("h2")
class ModesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration IMPATIENCE = Duration.ofSeconds(1);
  private static final Set<String> ENDLESS = Set.of("SLOW_AT_GREETING", "SLOW_AT_END", "DRIPPING");
  private static final Map<String, String> OUT_OF_CREDIT = Map.of("netgsm", "60", "iletimerkezi", "402");
  private static final Map<String, String> WRONG_NUMBER = Map.of("netgsm", "20", "iletimerkezi", "452");

  private static final Phone PHONE = new Phone("+905550000012");

  @RegisterExtension
  static final OutboxOfItsOwn outbox = new OutboxOfItsOwn();

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvFileSource(resources = "/message-modes.csv", delimiter = '|')
  void aMessage(String carrier, String mode, String message, String first, String later) {
    if (carrier.equals("smtp")) {
      mail(mode, first, later);
    } else {
      sms(carrier, mode, message.equals("code"), first, later);
    }
  }

  private static void sms(String carrier, String mode, boolean code, String first, String later) {
    SmsStandIn provider = new SmsStandIn();
    int port = URI.create(provider.url()).getPort();
    SmsGateway gateway = SmsSetUp.of(carrier, provider, mode.equals("SLOW") ? IMPATIENCE : PATIENCE);
    OutgoingMessage sms = OutgoingMessage.sms("m", "test", PHONE, "Text");
    outbox.add(code ? sms.asSecret() : sms);
    provider.slowness(IMPATIENCE.multipliedBy(3));
    provider.recogniseKeys();
    switch (mode) {
      case "AWAY" -> provider.close();
      case "REFUSED" -> {
        provider.error(carrier.startsWith("http") ? 422 : 200, WRONG_NUMBER.getOrDefault(carrier, ""));
        provider.mode(SmsStandIn.Mode.ERROR_INSIDE);
      }
      default -> {
        provider.error(200, OUT_OF_CREDIT.getOrDefault(carrier, "no credit"));
        provider.mode(SmsStandIn.Mode.valueOf(mode));
      }
    }
    Lane lane = code ? Lane.CODE : Lane.SMS;
    assertThat(turn(lane, gateway, provider::takenCount)).isEqualTo(first);
    if (mode.equals("AWAY")) {
      provider = new SmsStandIn(port);
    }
    provider.mode(SmsStandIn.Mode.OK);
    assertThat(later(lane, gateway, provider::takenCount)).isEqualTo(later);
    provider.close();
  }

  private static void mail(String mode, String first, String later) {
    try (SmtpStandIn server = SmtpStandIn.running()) {
      Object gateway = MailSetUp.of(server, ENDLESS.contains(mode) ? IMPATIENCE : PATIENCE);
      outbox.add(OutgoingMessage.email("m", "test", "a@alici.test", "Konu", "Metin"));
      if (mode.equals("AWAY")) {
        server.pause();
      } else {
        server.mode(SmtpStandIn.Mode.valueOf(mode));
      }
      assertThat(turn(Lane.MAIL, gateway, () -> server.mails().size())).isEqualTo(first);
      if (mode.equals("AWAY")) {
        server.resume();
      }
      server.mode(mode.equals("GREYLISTING") ? SmtpStandIn.Mode.GREYLISTING : SmtpStandIn.Mode.OK);
      assertThat(later(Lane.MAIL, gateway, () -> server.mails().size())).isEqualTo(later);
      assertThat(server.mails().stream().map(mail -> mail.header("Message-ID")).distinct().count())
          .as("whoever gets it twice sees it once").isLessThanOrEqualTo(1);
    }
  }

  /** Sends what is due. */
  private static String turn(Lane lane, Object gateway, IntSupplier taken) {
    return outbox.inOneMoment(() -> {
      outbox.deliver(lane, outbox.deliverer(gateway));
      return state(taken) + ", " + outbox.next();
    });
  }

  /** Sends until nothing more comes of it. */
  private static String later(Lane lane, Object gateway, IntSupplier taken) {
    for (int turn = 0; turn < 3; turn++) {
      outbox.letTheNextAttemptCome();
      outbox.deliver(lane, outbox.deliverer(gateway));
    }
    return state(taken);
  }

  private static String state(IntSupplier taken) {
    return outbox.column("state", "m") + ", attempts " + outbox.column("attempts", "m") + ", taken " + taken.getAsInt();
  }
}
