package tr.mbs.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tr.mbs.site.start.StartRefused;

/** Whose word about the client's address is taken. */
class TrustedProxiesTest {

  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/giris");

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "10.0.0.5     | 203.0.113.7                       | 203.0.113.7",
      "10.0.0.5     | 198.51.100.1, 203.0.113.7         | 203.0.113.7",
      "10.0.0.5     | 198.51.100.1, 203.0.113.7, ::1    | 203.0.113.7",
      "10.0.0.5     | 10.0.0.9                          | 10.0.0.9",
      "10.0.0.5     | 198.51.100.1, unknown             | 10.0.0.5",
      "10.0.0.5     | 198.51.100.1, 1.2.3.4:80, ::1     | 0:0:0:0:0:0:0:1",
      "203.0.113.99 | 198.51.100.1                      | 203.0.113.99",
      "::1          | 2001:db8::7                       | 2001:db8:0:0:0:0:0:7"})
  void theLastAddressThatIsNoProxyAsks(String peer, String header, String client) throws Exception {
    request.setRemoteAddr(peer);
    request.addHeader("X-Forwarded-For", header);
    assertThat(seen("10.0.0.0/28, ::1").getRemoteAddr()).isEqualTo(client);
  }

  @Test
  void severalHeadersAreOneList() throws Exception {
    request.setRemoteAddr("10.0.0.5");
    request.addHeader("X-Forwarded-For", "198.51.100.1");
    request.addHeader("X-Forwarded-For", "203.0.113.7");
    assertThat(seen("10.0.0.5").getRemoteAddr()).isEqualTo("203.0.113.7");
  }

  @Test
  void whoeverIsNoProxyCannotClaimTls() throws Exception {
    request.addHeader("X-Forwarded-Proto", "https");
    assertThat(seen("").isSecure()).isFalse();
    HttpServletRequest behindProxy = seen(request.getRemoteAddr());
    assertThat(behindProxy.isSecure()).isTrue();
    assertThat(behindProxy.getRequestURL()).hasToString("https://localhost/giris");
  }

  @Test
  void aNameIsNoAddress() {
    assertThatThrownBy(() -> new TrustedProxies("proxy.example")).isInstanceOf(StartRefused.class);
  }

  /** The request as pages see it. */
  private HttpServletRequest seen(String proxies) throws ServletException, IOException {
    MockFilterChain chain = new MockFilterChain();
    new TrustedProxies(proxies).doFilter(request, new MockHttpServletResponse(), chain);
    return (HttpServletRequest) chain.getRequest();
  }
}
