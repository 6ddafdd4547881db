package tr.mbs.signin.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tr.mbs.signin.SignInRefused;
import tr.mbs.site.PublicUrl;
import tr.mbs.site.SiteProperties;

/** The provider of staff may be away when we start, and may come back. */
class DiscoveryTest {

  private HttpServer server;
  private volatile int status = 200;
  private volatile String document;
  private IdentityProvider<Officer> provider;

  @BeforeEach
  void aProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", exchange -> {
      byte[] body = document.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
    document = document(issuer());
    OidcProperties settings =
        new OidcProperties(issuer(), "id", "secret", "openid", "preferred_username", "groups", "");
    SiteProperties site = new SiteProperties(true, Path.of("data"));
    provider = new Oidc().staffProvider(settings, new ProviderAddresses(new PublicUrl("http://localhost", site), site),
        new ProviderCalls(Duration.ofSeconds(2)));
  }

  @AfterEach
  void goes() {
    server.stop(0);
  }

  @Test
  void isAskedByTheFirstWhoSignsIn() {
    assertThat(lead()).startsWith(issuer() + "/authorize?response_type=code&client_id=id&scope=openid");
    status = 500;
    assertThat(lead()).as("known from now on").startsWith(issuer() + "/authorize?");
  }

  @Test
  void isAskedAgainAfterItWasAway() {
    status = 503;
    assertUnavailable();
    status = 200;
    assertThat(lead()).startsWith(issuer() + "/authorize?");
  }

  @Test
  void isNotBelievedWhenItSpeaksForAnother() {
    for (String wrong : new String[] {document("http://evil.example"), "{}", "[]", "null", "x",
        "{\"issuer\":\"" + issuer() + "\"}", "{\"issuer\":\"" + issuer() + "\",\"authorization_endpoint\":7}"}) {
      document = wrong;
      assertUnavailable();
    }
  }

  @Test
  void mayBeGone() {
    server.stop(0);
    assertUnavailable();
  }

  private void assertUnavailable() {
    assertThatThrownBy(this::lead).isInstanceOfSatisfying(SignInRefused.class,
        refused -> assertThat(refused.reason()).isEqualTo(SignInRefused.Reason.UNAVAILABLE));
  }

  private String lead() {
    return provider.lead(new MockHttpServletRequest(), new MockHttpServletResponse());
  }

  private String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private String document(String issuer) {
    return "{\"issuer\":\"" + issuer + "\",\"authorization_endpoint\":\"" + issuer() + "/authorize\","
        + "\"token_endpoint\":\"" + issuer() + "/token\",\"jwks_uri\":\"" + issuer() + "/jwks\"}";
  }
}
