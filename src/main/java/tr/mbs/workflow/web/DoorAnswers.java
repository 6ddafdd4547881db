package tr.mbs.workflow.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;

/** Says no to Tasklist in the one shape it shows to people: {@code {"type":"MbsError","message":"…"}}, in Turkish. */
@Component
class DoorAnswers {

  private final MessageSource messages;
  private final ObjectMapper json;

  DoorAnswers(MessageSource messages, ObjectMapper json) {
    this.messages = messages;
    this.json = json;
  }

  void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
    answer(response, refusal.kind().status(),
        messages.getMessage(refusal.messageKey(), refusal.args(), TurkishText.TURKISH));
  }

  /** All wrong fields at once, each with its sentence. */
  void refuse(HttpServletResponse response, BindException wrongFields) throws IOException {
    answer(response, Refusal.Kind.INVALID.status(), wrongFields.getAllErrors().stream()
        .map(error -> messages.getMessage(error, TurkishText.TURKISH))
        .distinct()
        .sorted()
        .collect(Collectors.joining(" ")));
  }

  /** A sentence of the bundle without arguments. */
  void say(HttpServletResponse response, int status, String messageKey) throws IOException {
    answer(response, status, messages.getMessage(messageKey, null, TurkishText.TURKISH));
  }

  private void answer(HttpServletResponse response, int status, String message) throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(response.getOutputStream(), Map.of("type", "MbsError", "message", message));
  }
}
