package tr.mbs.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tr.mbs.kernel.TurkishText;
import tr.mbs.site.SiteProperties;

class LanguagesTest {

  private final Languages languages = new Languages(new SiteProperties(false, Path.of("data")));

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      "-, -, tr", "lang=en, -, en", "-, en, en", "lang=tr, en, tr", "lang=de, -, tr", "lang=de, en, en",
      "-, de, tr", "a=1&lang=en&b=2, -, en", "xlang=en, -, tr", "lang=EN, -, tr", "lang=en%0d, -, tr"})
  void questionBeforeCookieBeforeTurkish(String query, String cookie, String expected) {
    MockHttpServletRequest request = request(query);
    if (cookie != null) {
      request.setCookies(new Cookie("lang", cookie));
    }
    assertThat(languages.resolveLocale(request).getLanguage()).isEqualTo(expected);
  }

  @Test
  void theBrowsersWishIsNotAsked() {
    MockHttpServletRequest request = request(null);
    request.addPreferredLocale(Locale.ENGLISH);
    assertThat(languages.resolveLocale(request)).isEqualTo(TurkishText.TURKISH);
  }

  @Test
  void aChoiceIsRememberedAndNothingElseIs() {
    MockHttpServletResponse response = new MockHttpServletResponse();
    languages.preHandle(request("lang=en"), response, this);
    assertThat(response.getHeader("Set-Cookie")).contains("lang=en", "Path=/", "HttpOnly", "SameSite=Lax", "Secure");
    MockHttpServletResponse unasked = new MockHttpServletResponse();
    languages.preHandle(request("lang=de"), unasked, this);
    assertThat(unasked.getHeader("Set-Cookie")).isNull();
  }

  private static MockHttpServletRequest request(String query) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    request.setQueryString(query);
    return request;
  }
}
