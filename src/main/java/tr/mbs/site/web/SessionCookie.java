package tr.mbs.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.server.Cookie;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The cookie of the session, as the settings describe it. Of what browsers bring only ids that could be ours are looked
 * for: PostgreSQL fails on a NUL, and the page that says so would look for the same session again.
 */
@Configuration(proxyBeanMethods = false)
class SessionCookie {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Bean
  CookieSerializer sessionCookies(ServerProperties server) {
    DefaultCookieSerializer cookies = new DefaultCookieSerializer() {
      @Override
      public List<String> readCookieValues(HttpServletRequest request) {
        return super.readCookieValues(request).stream().filter(id -> ID.matcher(id).matches()).toList();
      }
    };
    Cookie settings = server.getServlet().getSession().getCookie();
    cookies.setCookieName(settings.getName());
    cookies.setUseHttpOnlyCookie(settings.getHttpOnly());
    cookies.setUseSecureCookie(settings.getSecure());
    cookies.setSameSite(settings.getSameSite().attributeValue());
    return cookies;
  }
}
