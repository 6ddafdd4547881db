package tr.mbs.request.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.MapBindingResult;
import tr.mbs.kernel.Refusal;

/** What is wrong with a filled-in form: a sentence for each field, in the order of the page. */
@Component
public class FilingProblems {

  private static final List<String> FIELDS =
      List.of("channel", "type", "subject", "title", "description", "place", "text", "files");
  /** For what belongs to no field that a person sees. */
  private static final String WHOLE = "";

  private final MessageSource messages;

  FilingProblems(MessageSource messages) {
    this.messages = messages;
  }

  public Map<String, String> of(Errors wrong, List<Refusal> refusals, Locale locale) {
    Map<String, String> found = new LinkedHashMap<>();
    for (FieldError error : wrong.getFieldErrors()) {
      add(found, error.getField(), messages.getMessage(error, locale));
    }
    for (Refusal refusal : refusals) {
      add(found, refusal.field(), messages.getMessage(refusal.messageKey(), refusal.args(), locale));
    }
    Map<String, String> ordered = new LinkedHashMap<>();
    FIELDS.stream().filter(found::containsKey).forEach(field -> ordered.put(field, found.get(field)));
    found.forEach(ordered::putIfAbsent);
    return ordered;
  }

  /** What was refused of a form that is still being filled in. */
  public Map<String, String> of(List<Refusal> refusals, Locale locale) {
    return of(new MapBindingResult(Map.of(), "form"), refusals, locale);
  }

  private static void add(Map<String, String> found, String field, String sentence) {
    String place = field != null && FIELDS.contains(field) ? field : WHOLE;
    found.merge(place, sentence, (first, second) -> first + " " + second);
  }
}
