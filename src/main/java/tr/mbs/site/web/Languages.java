package tr.mbs.site.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import tr.mbs.kernel.TurkishText;
import tr.mbs.site.SiteProperties;

/**
 * The language of a page: what {@code ?lang=en|tr} asks for, else what a cookie remembers, else Turkish.
 * The browser's own wish (Accept-Language) is not asked: many phones in Turkey are set to English by their seller.
 */
@Component("localeResolver")
class Languages implements LocaleResolver, HandlerInterceptor {

  static final String PARAMETER = "lang";
  private static final String COOKIE = "lang";
  /** Read from the query alone: asking for a parameter would parse the body of an upload before anybody checked it. */
  private static final Pattern ASKED = Pattern.compile("(?:^|&)" + PARAMETER + "=(en|tr)(?:&|$)");

  private final boolean secure;

  Languages(SiteProperties site) {
    secure = !site.demo();
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return asked(request).or(() -> remembered(request)).orElse(TurkishText.TURKISH);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    asked(request).ifPresent(locale -> setLocale(request, response, locale));
    return true;
  }

  @Override
  public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    ResponseCookie cookie = ResponseCookie.from(COOKIE, locale.getLanguage()).path("/").maxAge(Duration.ofDays(365))
        .httpOnly(true).sameSite("Lax").secure(secure).build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static Optional<Locale> asked(HttpServletRequest request) {
    String query = request.getQueryString();
    Matcher asked = ASKED.matcher(query == null ? "" : query);
    return asked.find() ? known(asked.group(1)) : Optional.empty();
  }

  private static Optional<Locale> remembered(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return known(cookie == null ? null : cookie.getValue());
  }

  private static Optional<Locale> known(String language) {
    if ("tr".equals(language)) {
      return Optional.of(TurkishText.TURKISH);
    }
    return "en".equals(language) ? Optional.of(Locale.ENGLISH) : Optional.empty();
  }
}
