package tr.mbs.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.testing.gateway.SmsStandIn;
import tr.mbs.testing.gateway.SmsStandIn.Mode;

class TtMesajTest {

  private final SmsStandIn standIn = new SmsStandIn();
  private final SmsGateway gateway = Accounts.at(standIn, "ttmesaj");

  @AfterEach
  void close() {
    standIn.close();
  }

  @Test
  void aMessageAsItGoesOut() {
    gateway.send(Accounts.RESULT);
    assertThat(standIn.lastCall().path()).isEqualTo("/api/SendSms/SendSingle");
    assertThat(standIn.lastCall().header("Authorization")).isEqualTo("Bearer token-of-the-day");
    assertThat(standIn.lastCall().body()).isEqualTo(TestJson.of("""
        {"userName": "4440001", "password": "parola-9", "numbers": "905550000012",
         "message": "Talebiniz sonuclandi CANARY.", "origin": "MUHTARLIK", "sd": "0", "ed": "202611301830",
         "isNotification": true, "recipentType": "BIREYSEL", "brandCode": ""}"""));
  }

  /** At its default it would be delivered for three days. */
  @Test
  void aCodeGoesByItsOwnWayAndEndsWhenItIsWorthNothing() {
    gateway.send(Accounts.CODE);
    assertThat(standIn.lastCall().path()).isEqualTo("/api/Otp/SendSms");
    assertThat(standIn.lastCall().body()).isEqualTo(TestJson.of("""
        {"username": "4440001", "password": "parola-9", "number": "905550000012",
         "messageText": "Onay kodunuz 123456 CANARY.", "origin": "MUHTARLIK", "sendDate": "0",
         "endDate": "202611301235"}"""));
  }

  @Test
  void whoGetsNoTokenSendsNothing() {
    standIn.token("no\ntoken");
    assertThat(gateway.send(Accounts.RESULT).outcome()).isEqualTo(Delivery.Outcome.LATER);
    assertThat(standIn.messageCount()).isZero();
  }

  @Test
  void aTokenServesUntilItIsRefused() {
    gateway.send(Accounts.RESULT);
    standIn.mode(Mode.ERROR_INSIDE);
    standIn.error(401, "");
    assertThat(gateway.send(Accounts.RESULT)).isEqualTo(Delivery.later("the provider refused the call (HTTP 401)"));
    standIn.mode(Mode.OK);
    assertThat(gateway.send(Accounts.RESULT).outcome()).isEqualTo(Delivery.Outcome.ACCEPTED);
    assertThat(standIn.otherCount()).as("tokens asked for").isEqualTo(2);
  }
}
