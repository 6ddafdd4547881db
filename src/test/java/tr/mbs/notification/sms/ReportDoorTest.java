package tr.mbs.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.Report;
import tr.mbs.notification.gateway.Reports.Effect;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.notification.gateway.TextMessage;
import tr.mbs.testing.gateway.SmsStandIn.Fate;
import tr.mbs.testing.gateway.SmsStandIn.Taken;
import tr.mbs.testing.gateway.Wire;

/** Who is believed at the door for reports, and what he may say. */
@ExtendWith(OutputCaptureExtension.class)
class ReportDoorTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String PROVIDER = "203.0.113.7";
  private static final Taken MESSAGE =
      new Taken("4711", "sonuc-1", "+905550000012", "Talebiniz sonuclandi CANARY.", null, 0);

  private final List<String> reported = new ArrayList<>();
  private final ReportDoor door = door(SECRET, "203.0.113.0/24", "iletimerkezi-1");

  @Test
  void newsIsTakenAndARepetitionChangesNothing(CapturedOutput log) throws IOException {
    String body = Wire.iletiMerkeziReport(MESSAGE, "delivered");
    assertThat(knock(door, SECRET, PROVIDER, body)).isEqualTo(204);
    assertThat(knock(door, SECRET, PROVIDER, body)).isEqualTo(409);
    assertThat(reported).containsExactly("iletimerkezi-1 4711 " + Report.delivered());
    assertThat(log.getAll()).doesNotContain("CANARY", "5550000012", SECRET);
  }

  @Test
  void whatBecameOfAMessageIsRead() throws IOException {
    knock(door, SECRET, PROVIDER, Wire.iletiMerkeziReport(MESSAGE, "accepted"));
    knock(door, SECRET, PROVIDER, Wire.iletiMerkeziReport(MESSAGE, "undelivered"));
    assertThat(reported).containsExactly("iletimerkezi-1 4711 " + Report.pending(),
        "iletimerkezi-1 4711 " + Report.undelivered("not delivered"));
  }

  @Test
  void aMessageThatIsNoneOfOursIsUnknown() throws IOException {
    assertThat(knock(door, SECRET, PROVIDER, Wire.iletiMerkeziReport(
        new Taken("42", "", "", "", null, 0), "delivered"))).isEqualTo(404);
    assertThat(knock(door, SECRET, PROVIDER, Wire.httpReport("4711", Fate.DELIVERED)))
        .as("of a kind that is not configured").isEqualTo(404);
    assertThat(reported).isEmpty();
  }

  @Test
  void strangersFindNoPage() throws IOException {
    String body = Wire.iletiMerkeziReport(MESSAGE, "delivered");
    assertThat(knock(door, SECRET.replace('0', '1'), PROVIDER, body)).isEqualTo(404);
    assertThat(knock(door, "", PROVIDER, body)).isEqualTo(404);
    assertThat(knock(door, SECRET, "198.51.100.7", body)).isEqualTo(404);
    assertThat(knock(door, SECRET, "nowhere", body)).isEqualTo(404);
    assertThat(knock(door("", "", "iletimerkezi-1"), "", PROVIDER, body)).as("no secret is set").isEqualTo(404);
    assertThat(reported).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "[]", "{}", "{\"report\":1}", "{\"report\":{\"packet_id\":\"4711\"}}",
      "{\"report\":{\"packet_id\":\"4711\",\"status\":\"on its way\"}}", "{\"report\":{\"status\":\"delivered\"}}",
      "{\"report\":{\"packet_id\":\"a b\",\"status\":\"delivered\"}}", "{\"report\":{\"packet_id\":{},\"status\":[]}}"})
  void whatCannotBeReadIsRefused(String body) throws IOException {
    assertThat(knock(door, SECRET, PROVIDER, body)).isEqualTo(422);
  }

  @Test
  void nobodyFillsTheMemory() throws IOException {
    assertThat(knock(door, SECRET, PROVIDER, " ".repeat(ReportDoor.LONGEST_BODY + 1))).isEqualTo(413);
  }

  @Test
  void ofTwoAccountsOfOneKindTheOneThatKnowsIt() throws IOException {
    ReportDoor two = door(SECRET, "0.0.0.0/0,::/0", "http-1", "http-2");
    assertThat(knock(two, SECRET, "2001:db8::7", Wire.httpReport("4712", Fate.EXPIRED))).isEqualTo(204);
    assertThat(reported).containsExactly("http-2 4712 " + Report.expired("not within its time"));
  }

  /** Each counts for itself: what is news to one of them is no repetition because the other has had the same number. */
  @Test
  void ofTwoAccountsThatBothKnowItTheOneToWhichItIsNews() throws IOException {
    ReportDoor two = door(SECRET, "203.0.113.0/24", "http-1", "http-2");
    reported.add("http-1 4713 " + Report.delivered());
    assertThat(knock(two, SECRET, PROVIDER, Wire.httpReport("4713", Fate.DELIVERED))).isEqualTo(204);
    assertThat(reported).endsWith("http-2 4713 " + Report.delivered());
    assertThat(knock(two, SECRET, PROVIDER, Wire.httpReport("4713", Fate.DELIVERED))).isEqualTo(409);
  }

  private static int knock(ReportDoor door, String secret, String address, String body) throws IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sms/rapor/" + secret);
    request.setRemoteAddr(address);
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    return door.report(secret, request).getStatusCode().value();
  }

  private ReportDoor door(String secret, String from, String... names) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    for (String name : names) {
      beans.addBean(name, new Named(name));
    }
    return new ReportDoor(Accounts.properties(Accounts.settings("", ""), secret, from), false,
        beans.getBeanProvider(SmsGateway.class), this::record);
  }

  /** Knows 4711 and 4713 everywhere, 4712 at http-2, and nothing else. */
  private Effect record(String gateway, String reference, Report report) {
    boolean known = List.of("4711", "4713").contains(reference) || reference.equals("4712") && gateway.equals("http-2");
    String line = gateway + " " + reference + " " + report;
    if (!known || reported.contains(line)) {
      return known ? Effect.KNOWN : Effect.UNKNOWN;
    }
    reported.add(line);
    return Effect.RECORDED;
  }

  private record Named(String name) implements SmsGateway {
    @Override
    public Delivery send(TextMessage message) {
      throw new UnsupportedOperationException();
    }
  }
}
