package tr.mbs.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.Delivery.Outcome;
import tr.mbs.notification.gateway.Report;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.testing.gateway.SmsStandIn;
import tr.mbs.testing.gateway.SmsStandIn.Fate;
import tr.mbs.testing.gateway.SmsStandIn.Mode;

class IletiMerkeziTest {

  private final SmsStandIn standIn = new SmsStandIn();
  private final SmsGateway gateway = Accounts.at(standIn, "iletimerkezi");

  @AfterEach
  void close() {
    standIn.close();
  }

  @Test
  void aMessageAsItGoesOut() {
    gateway.send(Accounts.CODE);
    assertThat(standIn.lastCall().path()).isEqualTo("/v1/send-sms/json");
    assertThat(standIn.lastCall().body()).isEqualTo(TestJson.of("""
        {"request": {"authentication": {"key": "4440001", "hash": "parola-9"},
          "order": {"sender": "MUHTARLIK", "iys": "0", "iysList": "BIREYSEL",
            "message": {"text": "Onay kodunuz 123456 CANARY.", "receipents": {"number": ["5550000012"]}}}}}"""));
  }

  @ParameterizedTest
  @CsvSource({"400, LATER", "401, LATER", "402, LATER", "404, LATER", "450, LATER", "451, REPEATED", "452, REJECTED",
      "453, REJECTED", "454, REJECTED", "457, LATER", "460, LATER", "466, REJECTED", "470, LATER", "503, LATER",
      "999, UNSURE"})
  void aCodeOfAnswer(String code, Outcome outcome) {
    standIn.mode(Mode.ERROR_INSIDE);
    standIn.error(200, code);
    assertThat(gateway.send(Accounts.RESULT).outcome()).isEqualTo(outcome);
  }

  /** It promises nothing after ten minutes. */
  @Test
  void aRepetitionIsThereAlreadyButKeysAreNotRecognised() {
    standIn.mode(Mode.DUPLICATE);
    assertThat(gateway.send(Accounts.RESULT)).isEqualTo(Delivery.repeated("taken for a repetition (451)"));
    assertThat(gateway.recognisesKeys()).isFalse();
  }

  @Test
  void reportsAreAskedForOneByOne() {
    String one = gateway.send(Accounts.RESULT).reference();
    String two = gateway.send(Accounts.CODE).reference();
    assertThat(gateway.reports(List.of(one, "42", two)))
        .isEqualTo(Map.of(one, Report.delivered(), two, Report.delivered()));
    assertThat(standIn.lastCall().body().at("/request/order")).isEqualTo(
        TestJson.of("{\"id\":\"" + two + "\",\"page\":\"1\"}"));
    standIn.fate(Fate.PENDING);
    assertThat(gateway.reports(List.of(one))).isEqualTo(Map.of(one, Report.pending()));
    standIn.fate(Fate.UNDELIVERED);
    assertThat(gateway.reports(List.of(one))).isEqualTo(Map.of(one, Report.undelivered("not delivered (112)")));
    standIn.close();
    assertThat(gateway.reports(List.of(one))).isEmpty();
  }
}
