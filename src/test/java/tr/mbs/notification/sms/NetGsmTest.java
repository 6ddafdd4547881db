package tr.mbs.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tr.mbs.notification.gateway.Delivery.Outcome;
import tr.mbs.notification.gateway.Report;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.notification.gateway.TextMessage;
import tr.mbs.testing.gateway.SmsStandIn;
import tr.mbs.testing.gateway.SmsStandIn.Fate;
import tr.mbs.testing.gateway.SmsStandIn.Mode;

class NetGsmTest {

  private final SmsStandIn standIn = new SmsStandIn();
  private final SmsGateway gateway = Accounts.at(standIn, "netgsm");

  @AfterEach
  void close() {
    standIn.close();
  }

  @Test
  void aMessageAsItGoesOut() {
    gateway.send(Accounts.RESULT);
    assertThat(standIn.lastCall().path()).isEqualTo("/sms/rest/v2/send");
    assertThat(standIn.lastCall().header("Authorization")).isEqualTo(
        "Basic " + Base64.getEncoder().encodeToString("4440001:parola-9".getBytes(StandardCharsets.UTF_8)));
    assertThat(standIn.lastCall().header("Content-type")).startsWith("application/json");
    assertThat(standIn.lastCall().header("Content-length")).isNotEmpty();
    assertThat(standIn.lastCall().body()).isEqualTo(TestJson.of("""
        {"msgheader": "MUHTARLIK", "iysfilter": "0", "stopdate": "301120261830",
         "messages": [{"msg": "Talebiniz sonuclandi CANARY.", "no": "5550000012"}]}"""));
  }

  @Test
  void aCodeGoesByItsOwnWay() {
    gateway.send(Accounts.CODE);
    assertThat(standIn.lastCall().path()).isEqualTo("/sms/rest/v2/otp");
    assertThat(standIn.lastCall().body()).isEqualTo(TestJson.of("""
        {"msgheader": "MUHTARLIK", "msg": "Onay kodunuz 123456 CANARY.", "no": "5550000012"}"""));
  }

  /** From one hour to 21, with a little for clocks that differ. */
  @ParameterizedTest
  @CsvSource({"PT5M, 301120261332", "PT10H, 301120262230", "PT72H, 011220260928"})
  void theEndIsWhereNetGsmAllowsIt(Duration life, String end) {
    gateway.send(new TextMessage("k", "+905550000012", "t", false, life));
    assertThat(standIn.lastCall().body().path("stopdate").asText()).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
      "01, ACCEPTED, ACCEPTED", "20, REJECTED, REJECTED", "30, LATER, LATER", "40, LATER, LATER", "41, UNSURE, LATER",
      "50, LATER, REJECTED", "51, LATER, REJECTED", "52, UNSURE, REJECTED", "60, LATER, LATER", "70, LATER, LATER",
      "80, LATER, LATER", "85, RECIPIENT_LATER, RECIPIENT_LATER", "100, LATER, LATER", "101, LATER, LATER",
      "5000, UNSURE, UNSURE"})
  void aCodeOfAnswerMeansWhatItsAddressSays(String code, Outcome sent, Outcome otp) {
    standIn.mode(Mode.ERROR_INSIDE);
    standIn.error(200, code);
    assertThat(gateway.send(Accounts.RESULT).outcome()).isEqualTo(sent);
    assertThat(gateway.send(Accounts.CODE).outcome()).isEqualTo(otp);
  }

  /** Its own clients expect 406 around an error, others have seen 200. */
  @Test
  void theCodeCountsWhateverTheStatus() {
    standIn.mode(Mode.ERROR_INSIDE);
    standIn.error(406, "20");
    assertThat(gateway.send(Accounts.RESULT).outcome()).isEqualTo(Outcome.REJECTED);
  }

  @Test
  void reportsAreAskedForTogether() {
    String one = gateway.send(Accounts.RESULT).reference();
    String two = gateway.send(Accounts.CODE).reference();
    assertThat(gateway.reportsAtOnce()).isEqualTo(100);
    assertThat(gateway.reports(List.of(one, two, "42"))).isEqualTo(
        Map.of(one, Report.delivered(), two, Report.delivered()));
    assertThat(standIn.lastCall().body()).isEqualTo(TestJson.of(
        "{\"jobids\":[\"" + one + "\",\"" + two + "\",\"42\"],\"pagenumber\":0,\"pagesize\":100}"));
    standIn.fate(Fate.PENDING);
    assertThat(gateway.reports(List.of(one))).isEqualTo(Map.of(one, Report.pending()));
    standIn.fate(Fate.EXPIRED);
    assertThat(gateway.reports(List.of(one))).isEqualTo(Map.of(one, Report.expired("not within its time (2)")));
    standIn.fate(Fate.UNDELIVERED);
    assertThat(gateway.reports(List.of(one)))
        .isEqualTo(Map.of(one, Report.undelivered("wrong or restricted number (3)")));
    standIn.fate(Fate.NEVER);
    assertThat(gateway.reports(List.of(one))).isEmpty();
    standIn.close();
    assertThat(gateway.reports(List.of(one))).isEmpty();
  }

  @Test
  void everyStateOfItsTableIsKnown() {
    assertThat(Codes.NETGSM_REPORT).containsOnlyKeys("0", "1", "2", "3", "4", "11", "12", "13", "14", "15", "16",
        "17", "103");
    assertThat(Codes.NETGSM_REPORT.values().stream().filter(report -> report.fate() == Report.Fate.UNDELIVERED))
        .hasSize(10).allSatisfy(report -> assertThat(report.reason()).isNotBlank());
  }
}
