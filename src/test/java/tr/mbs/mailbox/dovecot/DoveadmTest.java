package tr.mbs.mailbox.dovecot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.client.RestClientException;
import tr.mbs.site.SiteProperties;
import tr.mbs.site.start.StartRefused;

@ExtendWith(OutputCaptureExtension.class)
class DoveadmTest {

  private final List<String> asked = new ArrayList<>();
  private HttpServer server;
  private String answer;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
          + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      byte[] body = answer.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void manyAreKickedByOneCall() {
    answer = "[[\"doveadmResponse\",[{\"count\":1}],\"0\"],[\"error\",{\"type\":\"exitCode\",\"exitCode\":68},\"1\"]]";
    doveadm("anahtar").close(List.of("a@muhtar.example", "b@muhtar.example"));
    assertThat(asked).containsExactly("X-Dovecot-API YW5haHRhcg== "
        + "[[\"kick\",{\"mask\":[\"a@muhtar.example\"]},\"0\"],[\"kick\",{\"mask\":[\"b@muhtar.example\"]},\"1\"]]");
  }

  @Test
  void whatWasNotConfirmedIsAFailure() {
    answer = "[[\"error\",{\"type\":\"exitCode\",\"exitCode\":75},\"0\"]]";
    assertThatExceptionOfType(RestClientException.class).isThrownBy(() -> doveadm("k").close(List.of("a@b.example")));
    answer = "[]";
    assertThatExceptionOfType(RestClientException.class).isThrownBy(() -> doveadm("k").close(List.of("a@b.example")));
    server.stop(0);
    assertThatExceptionOfType(RestClientException.class).isThrownBy(() -> doveadm("k").close(List.of("a@b.example")));
  }

  @Test
  void withoutAnAddressNobodyIsAskedAndHalfASettingIsRefused() {
    assertThatCode(() -> doveadm("", "", "").close(List.of("a@b.example"))).doesNotThrowAnyException();
    assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> doveadm(""));
  }

  @Test
  void theKeyLeavesThisMachineOnlyByTls() {
    for (String url : List.of("http://posta.example:8080/doveadm/v1", "http://127.0.0.1.posta.example/", "HTTP://10.0.0.7/",
        "http://localhost@posta.example/")) {
      assertThatExceptionOfType(StartRefused.class).as(url).isThrownBy(() -> doveadm(url, "k", ""));
    }
    assertThatCode(() -> doveadm("https://posta.example:8443/doveadm/v1", "k", "posta.example")).doesNotThrowAnyException();
    assertThatCode(() -> doveadm("http://[::1]:8080/doveadm/v1", "k", "")).doesNotThrowAnyException();
  }

  @Test
  void anOperatorIsToldThatOpenConnectionsStay(CapturedOutput log) {
    doveadm("", "", "");
    doveadm("https://posta.example:8443/doveadm/v1", "k", "posta.example");
    assertThat(log).doesNotContain("MBS_DOVEADM_URL is not set");
    doveadm("", "", "posta.example");
    assertThat(log).containsOnlyOnce("MBS_DOVEADM_URL is not set");
  }

  private Doveadm doveadm(String key) {
    return doveadm("http://127.0.0.1:" + server.getAddress().getPort() + "/doveadm/v1", key, "");
  }

  private static Doveadm doveadm(String url, String key, String imap) {
    return new Doveadm(url, key, imap, new SiteProperties(false, Path.of("data")), "", Duration.ofSeconds(2));
  }
}
