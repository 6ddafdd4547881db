package tr.mbs.signin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tr.mbs.kernel.Refusal;
import tr.mbs.signin.limit.LimitReached;
import tr.mbs.site.FormProblems;

/** Shows a form again with what is wrong in it: 422 and a sentence for each field, or how long to wait. */
@Component
public class Problems {

  private final FormProblems forms;
  private final MessageSource messages;

  Problems(FormProblems forms, MessageSource messages) {
    this.forms = forms;
    this.messages = messages;
  }

  /**
   * @param wrong message key by field
   * @return the view
   */
  public String show(Map<String, String> wrong, String view, Model model, HttpServletResponse response) {
    return forms.show(wrong.entrySet().stream().map(field -> Refusal.field(field.getKey(), field.getValue())).toList(),
        view, model, response);
  }

  /**
   * What was typed stays, and the way on is the same form a little later: 429, or 503 when it is the whole system's
   * limit.
   *
   * @return the view
   */
  public String show(LimitReached reached, String view, Model model, HttpServletResponse response) {
    Locale locale = LocaleContextHolder.getLocale();
    String key = "signin.limit." + reached.limit().name().toLowerCase(Locale.ROOT);
    model.addAttribute("problems", Map.of("", messages.getMessage(key, new Object[] {span(reached, locale)}, locale)));
    boolean system = reached.limit() == LimitReached.Limit.SYSTEM;
    response.setStatus((system ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.TOO_MANY_REQUESTS).value());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(reached.left().toSeconds()));
    return view;
  }

  /** "43 saniye", "12 dakika", "5 saat": rounded up to the unit in which people count such a time. */
  private String span(LimitReached reached, Locale locale) {
    long seconds = reached.left().toSeconds();
    if (seconds <= 90) {
      return messages.getMessage("signin.span.seconds", new Object[] {seconds}, locale);
    }
    long minutes = (seconds + 59) / 60;
    return minutes <= 90
        ? messages.getMessage("signin.span.minutes", new Object[] {minutes}, locale)
        : messages.getMessage("signin.span.hours", new Object[] {(minutes + 59) / 60}, locale);
  }
}
