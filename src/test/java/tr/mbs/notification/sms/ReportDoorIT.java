package tr.mbs.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.RawRequest;
import tr.mbs.testing.gateway.SmsStandIn.Taken;
import tr.mbs.testing.gateway.Wire;

/** The door as a provider finds it: without a session, and without the token of a form. */
@ApplicationTest
class ReportDoorIT {

  private static final byte[] REPORT = Wire.iletiMerkeziReport(
      new Taken("4711", "sonuc-1", "+905550000012", "Talebiniz sonuclandi.", null, 0), "delivered")
      .getBytes(StandardCharsets.UTF_8);

  @LocalServerPort
  private int port;

  /** 403 would be the answer of the check for the token; the door itself knows no secret here. */
  @Test
  void nobodyIsAskedForATokenOrGivenASession() throws IOException {
    RawRequest.Answer answer = new RawRequest("POST", "/sms/rapor/0123456789abcdef0123456789abcdef",
        List.of("Content-Type: application/json", "Content-Length: " + REPORT.length), REPORT).sendTo(port);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text()).doesNotContainIgnoringCase("Set-Cookie");
  }

  @Test
  void elsewhereATokenIsStillAskedFor() throws IOException {
    assertThat(new RawRequest("POST", "/giris", List.of("Content-Type: application/json",
        "Content-Length: " + REPORT.length), REPORT).sendTo(port).status()).isEqualTo(403);
  }
}
