package tr.mbs.notification.sms;

import java.time.Clock;
import java.time.Duration;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.testing.gateway.SmsStandIn;

/** Any provider as an operator sets it up, for tests of other rooms. */
public final class SmsSetUp {

  private static final SmsProperties.Settings NONE =
      new SmsProperties.Settings("", "", "", "", "", "informational", "/reference", false, "");

  private SmsSetUp() {
  }

  /**
   * @param kind     as in MBS_SMS_KIND; {@code http+keys}: one that recognises keys
   * @param patience how long an answer is waited for
   */
  public static SmsGateway of(String kind, SmsStandIn standIn, Duration patience) {
    boolean recognisesKeys = kind.endsWith("+keys");
    boolean general = kind.startsWith("http");
    SmsProperties.Settings account = new SmsProperties.Settings(general ? "http" : kind,
        general ? standIn.httpUrl() : standIn.url(), "4440001", "parola-9", "MUHTARLIK", "informational", "/reference",
        recognisesKeys, general ? standIn.httpReportUrl() : "");
    return new SmsGateways(new SmsProperties(account, NONE, patience, patience, "", ""), Clock.systemUTC())
        .firstSmsGateway();
  }
}
