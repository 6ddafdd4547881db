package tr.mbs.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tr.mbs.notification.gateway.Delivery.Outcome;
import tr.mbs.notification.gateway.Report;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.testing.gateway.SmsStandIn;
import tr.mbs.testing.gateway.SmsStandIn.Fate;
import tr.mbs.testing.gateway.SmsStandIn.Mode;

class HttpGatewayTest {

  private final SmsStandIn standIn = new SmsStandIn();
  private final SmsGateway gateway = gateway("", true);

  @AfterEach
  void close() {
    standIn.close();
  }

  @Test
  void aMessageAsItGoesOut() {
    gateway.send(Accounts.CODE);
    assertThat(standIn.lastCall().header("Authorization")).isEqualTo("Bearer parola-9");
    assertThat(standIn.lastCall().body()).isEqualTo(TestJson.of("""
        {"key": "kod-4711", "to": "+905550000012", "text": "Onay kodunuz 123456 CANARY.", "header": "MUHTARLIK",
         "code": true, "commercial": false, "validSeconds": 300}"""));
  }

  /** With and without a slash are two addresses. */
  @Test
  void theAddressIsCalledAsItStandsThere() {
    Accounts.at(standIn.httpUrl() + "/", "http").send(Accounts.RESULT);
    assertThat(standIn.lastCall().path()).isEqualTo(URI.create(standIn.httpUrl()).getPath() + "/");
  }

  @Test
  void whoHasAUserIsAskedWithIt() {
    gateway("mbs", false).send(Accounts.RESULT);
    assertThat(standIn.lastCall().header("Authorization")).startsWith("Basic ");
  }

  @Test
  void aKeyIsRecognisedWhereTheOperatorSaysSo() {
    standIn.recogniseKeys();
    assertThat(gateway.recognisesKeys()).isTrue();
    assertThat(gateway("mbs", false).recognisesKeys()).isFalse();
    assertThat(gateway.send(Accounts.RESULT)).isEqualTo(gateway.send(Accounts.RESULT));
    assertThat(standIn.taken()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"400, REJECTED", "422, REJECTED", "401, LATER", "404, LATER", "429, LATER", "500, LATER", "200, UNSURE"})
  void whatAStatusMeans(int status, Outcome outcome) {
    standIn.mode(Mode.ERROR_INSIDE);
    standIn.error(status, "no");
    assertThat(gateway.send(Accounts.RESULT).outcome()).isEqualTo(outcome);
  }

  @Test
  void reportsAreAskedForWhereTheOperatorSaysSo() {
    String one = gateway.send(Accounts.RESULT).reference();
    assertThat(gateway.reports(List.of(one, "42"))).isEqualTo(Map.of(one, Report.delivered()));
    standIn.fate(Fate.UNDELIVERED);
    assertThat(gateway.reports(List.of(one))).isEqualTo(Map.of(one, Report.undelivered("not delivered")));
    assertThat(Accounts.at(standIn, "http").reportsAtOnce()).isZero();
    assertThat(Accounts.at(standIn, "http").reports(List.of(one))).isEmpty();
  }

  private SmsGateway gateway(String user, boolean recognisesKeys) {
    return Accounts.gateway(new SmsProperties.Settings("http", standIn.httpUrl(), user, "parola-9", "MUHTARLIK",
        "informational", "/reference", recognisesKeys, standIn.httpReportUrl()));
  }
}
