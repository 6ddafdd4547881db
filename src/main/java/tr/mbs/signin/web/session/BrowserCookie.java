package tr.mbs.signin.web.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tr.mbs.site.SiteProperties;

/** The random cookie to which a code is bound: a code that was read out to somebody else is worth nothing to him. */
@Component
public class BrowserCookie {

  public static final String NAME = "MBS_BROWSER";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final boolean secure;

  BrowserCookie(SiteProperties site) {
    secure = !site.demo();
  }

  public Optional<String> read(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, NAME);
    return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> OURS.matcher(value).matches());
  }

  /** The browser's cookie, made when there is none, and sent each time: all answers carry the same headers. */
  public String readOrMake(HttpServletRequest request, HttpServletResponse response) {
    String value = read(request).orElseGet(BrowserCookie::random);
    send(response, value, Duration.ofHours(1));
    return value;
  }

  public void remove(HttpServletResponse response) {
    send(response, "", Duration.ZERO);
  }

  private void send(HttpServletResponse response, String value, Duration age) {
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, value).path(Door.MUHTAR.path()).maxAge(age)
        .httpOnly(true).sameSite("Strict").secure(secure).build().toString());
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
