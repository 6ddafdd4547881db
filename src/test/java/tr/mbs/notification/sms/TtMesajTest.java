package tr.mbs.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.testing.gateway.SmsStandIn;
import tr.mbs.testing.gateway.SmsStandIn.Mode;

class TtMesajTest {

  private static final int SENDERS = 14;

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

  /** All its lanes begin at once in the morning. */
  @Test
  void oneOfManySendersSignsIn() throws Exception {
    CyclicBarrier together = new CyclicBarrier(SENDERS);
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    Callable<Delivery> sender = () -> {
      together.await();
      return gateway.send(Accounts.RESULT);
    };
    for (Future<Delivery> sent : senders.invokeAll(Collections.nCopies(SENDERS, sender))) {
      assertThat(sent.get().outcome()).isEqualTo(Delivery.Outcome.ACCEPTED);
    }
    senders.shutdown();
    assertThat(standIn.otherCount()).as("tokens asked for").isEqualTo(1);
  }

  /** It answers in words, of which some name the number: that is no reason to turn away from the provider. */
  @ParameterizedTest
  @CsvSource({"*HATA* Geçersiz numara, RECIPIENT_LATER", "NUMARA HATALI, RECIPIENT_LATER",
      "Hatalı GSM no, RECIPIENT_LATER", "*HATA* Yetersiz kontör, LATER"})
  void aWrongNumberIsTheRecipientsTrouble(String words, Delivery.Outcome outcome) throws IOException {
    try (AnsweringServer server = new AnsweringServer("{\"access_token\":\"t\",\"expires_in\":86400,\"sonuc\":\"" + words + "\"}")) {
      assertThat(Accounts.at(server.url(), "ttmesaj").send(Accounts.RESULT).outcome()).isEqualTo(outcome);
    }
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
