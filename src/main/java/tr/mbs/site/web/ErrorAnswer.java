package tr.mbs.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Tells a person in a page, and a program in a few lines of JSON (RFC 9457), what went wrong and what to do. */
@Component
class ErrorAnswer {

  private static final String SECONDS_TO_WAIT = "5";

  private final MessageSource messages;
  private final LocaleResolver locales;

  ErrorAnswer(MessageSource messages, LocaleResolver locales) {
    this.messages = messages;
    this.locales = locales;
  }

  /** A page ({@link ModelAndView}) or a {@link ResponseEntity}, with the status of the trouble. */
  Object to(HttpServletRequest request, HttpServletResponse response, Trouble trouble) {
    if (trouble.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    }
    Locale locale = locales.resolveLocale(request);
    String title = messages.getMessage("site.error." + trouble.words() + ".title", null, locale);
    String text = trouble.sentence() == null
        ? messages.getMessage("site.error." + trouble.words() + ".text", null, locale)
        : messages.getMessage(trouble.sentence(), locale);
    HttpStatusCode status = HttpStatusCode.valueOf(trouble.status());
    if (wantsJson(request)) {
      return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(Map.of("status", trouble.status(), "title", title, "detail", text));
    }
    String advice = messages.getMessage("site.error." + trouble.words() + ".advice", null, locale);
    return new ModelAndView("site/error",
        Map.of("status", trouble.status(), "heading", title, "text", text, "advice", advice), status);
  }

  private static boolean wantsJson(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("json") && !accept.contains(MediaType.TEXT_HTML_VALUE);
  }
}
