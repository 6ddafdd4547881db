package tr.mbs.signin.web.session;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import tr.mbs.site.SiteProperties;

/**
 * The token against cross-site requests of Camunda's web applications, given at sign-in: left to itself Camunda draws
 * one on the first request, two parallel first requests draw two, and the wrong one ends the session.
 */
@Component
public class WebApplicationToken {

  /** Names and path are Camunda's (CsrfConstants); the page's script reads the cookie, so it is not HttpOnly. */
  private static final String ATTRIBUTE = "CAMUNDA_CSRF_TOKEN";
  private static final String COOKIE = "XSRF-TOKEN";
  private static final String PATH = "/camunda";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final boolean secure;

  WebApplicationToken(SiteProperties site) {
    secure = !site.demo();
  }

  public void give(HttpSession session, HttpServletResponse response) {
    byte[] token = new byte[16];
    RANDOM.nextBytes(token);
    String value = HexFormat.of().withUpperCase().formatHex(token);
    session.setAttribute(ATTRIBUTE, value);
    // -1: as long as the browser is open, like the session's own cookie.
    send(response, value, Duration.ofSeconds(-1));
  }

  public void remove(HttpServletResponse response) {
    send(response, "", Duration.ZERO);
  }

  private void send(HttpServletResponse response, String value, Duration age) {
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, value).path(PATH).maxAge(age)
        .sameSite("Strict").secure(secure).build().toString());
  }
}
