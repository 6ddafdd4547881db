package tr.mbs.notification.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.notification.gateway.TextMessage;
import tr.mbs.testing.gateway.SmsStandIn;

/** Gateways as an operator's settings make them, against a stand-in. */
final class Accounts {

  /** 12:30:45 in Istanbul. */
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T09:30:45Z"), IstanbulTime.ZONE);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration IMPATIENCE = Duration.ofSeconds(2);
  static final TextMessage RESULT = new TextMessage("sonuc-4711", "+905550000012", "Talebiniz sonuclandi CANARY.",
      false, Duration.ofHours(6));
  static final TextMessage CODE = new TextMessage("kod-4711", "+905550000012", "Onay kodunuz 123456 CANARY.",
      true, Duration.ofMinutes(5));

  private Accounts() {
  }

  static SmsGateway at(SmsStandIn standIn, String kind) {
    return gateway(settings(kind, kind.equals("http") ? standIn.httpUrl() : standIn.url()));
  }

  static SmsGateway at(String url, String kind) {
    return gateway(settings(kind, url));
  }

  /** Gives up long before a slow provider answers. */
  static SmsGateway impatient(SmsStandIn standIn, String kind) {
    return impatient(kind.equals("http") ? standIn.httpUrl() : standIn.url(), kind);
  }

  static SmsGateway impatient(String url, String kind) {
    SmsProperties properties = properties(settings(kind, url), IMPATIENCE, "", "");
    return new SmsGateways(properties, CLOCK).firstSmsGateway();
  }

  static SmsProperties.Settings settings(String kind, String url) {
    return new SmsProperties.Settings(kind, url, "4440001", "parola-9", "MUHTARLIK", "informational", "/reference",
        false, "");
  }

  static SmsGateway gateway(SmsProperties.Settings settings) {
    SmsProperties properties = properties(settings);
    return new SmsGateways(properties, CLOCK).firstSmsGateway();
  }

  static SmsProperties properties(SmsProperties.Settings first) {
    return properties(first, "", "");
  }

  static SmsProperties properties(SmsProperties.Settings first, String secret, String from) {
    return properties(first, PATIENCE, secret, from);
  }

  private static SmsProperties properties(SmsProperties.Settings first, Duration patience, String secret, String from) {
    SmsProperties.Settings none =
        new SmsProperties.Settings("", "", "", "", "", "informational", "/reference", false, "");
    return new SmsProperties(first, none, PATIENCE, patience, secret, from);
  }
}
