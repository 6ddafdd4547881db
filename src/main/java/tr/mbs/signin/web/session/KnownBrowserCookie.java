package tr.mbs.signin.web.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tr.mbs.site.SiteProperties;

/**
 * What a browser keeps from a sign-in, also after signing out: with it the same person has codes of his own when
 * strangers have used up the others. It opens nothing.
 */
@Component
public class KnownBrowserCookie {

  static final String NAME = "MBS_KNOWN";

  private final boolean secure;

  KnownBrowserCookie(SiteProperties site) {
    secure = !site.demo();
  }

  /** Null when there is none. */
  public String read(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, NAME);
    return cookie == null ? null : cookie.getValue();
  }

  public void give(HttpServletResponse response, String token) {
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, token).path(Door.MUHTAR.path())
        .maxAge(Duration.ofDays(365)).httpOnly(true).sameSite("Strict").secure(secure).build().toString());
  }
}
