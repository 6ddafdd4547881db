package tr.mbs.signin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a form again with what is wrong in it: 422 and a sentence for each field. */
@Component
class Problems {

  private final MessageSource messages;

  Problems(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * @param wrong message key by field
   * @return the view
   */
  String show(Map<String, String> wrong, String view, Model model, HttpServletResponse response) {
    Locale locale = LocaleContextHolder.getLocale();
    Map<String, String> sentences = new LinkedHashMap<>();
    wrong.forEach((field, key) -> sentences.put(field, messages.getMessage(key, null, locale)));
    model.addAttribute("problems", sentences);
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return view;
  }
}
