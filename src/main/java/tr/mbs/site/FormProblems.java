package tr.mbs.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import tr.mbs.kernel.Refusal;

/** Shows a form again with what is wrong in it, and everything that was typed: 422, or 409 when somebody was first. */
@Component
public class FormProblems {

  private final MessageSource messages;

  FormProblems(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * @param view the page of the form, whose model is complete but for the problems
   * @return the view
   * @throws Refusal when it is not about the form: what is not there cannot be shown again
   */
  public String show(List<Refusal> wrong, String view, Model model, HttpServletResponse response) {
    Map<String, String> sentences = new LinkedHashMap<>();
    int status = Refusal.Kind.INVALID.status();
    for (Refusal refusal : wrong) {
      if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
        throw refusal;
      }
      status = Math.min(status, refusal.kind().status());
      sentences.putIfAbsent(refusal.field() == null ? "" : refusal.field(),
          messages.getMessage(refusal.messageKey(), refusal.args(), LocaleContextHolder.getLocale()));
    }
    return show(sentences, status, view, model, response);
  }

  /** The same for what Bean Validation found: 422. */
  public String show(BindException wrong, String view, Model model, HttpServletResponse response) {
    Map<String, String> sentences = new LinkedHashMap<>();
    wrong.getFieldErrors().forEach(error -> sentences.putIfAbsent(error.getField(),
        messages.getMessage(error, LocaleContextHolder.getLocale())));
    return show(sentences, Refusal.Kind.INVALID.status(), view, model, response);
  }

  private static String show(Map<String, String> sentences, int status, String view, Model model,
      HttpServletResponse response) {
    model.addAttribute("problems", sentences);
    response.setStatus(status);
    return view;
  }
}
