package tr.mbs.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tr.mbs.testing.measure.Leaks;

class EngineFailuresTest {

  private final EngineFailures failures = failures();

  @ParameterizedTest
  @CsvSource({
      "500, ProcessEnginePersistenceException, 20503, 503, Sistem şu an yanıt veremiyor.",
      "500, ProcessEnginePersistenceException, 20422, 422, Gönderilen bilgiler kabul edilmedi.",
      "500, ProcessEnginePersistenceException, 20409, 409, Bu kayıt az önce",
      "500, ProcessEnginePersistenceException, 0, 400, İstek işlenemedi.",
      "500, CannotCreateTransactionException, 0, 503, Sistem şu an yanıt veremiyor.",
      "500, OptimisticLockingException, 1, 409, Bu kayıt az önce",
      "500, NullPointerException, 0, 400, İstek işlenemedi.",
      "403, AuthorizationException, 0, 404, Kayıt bulunamadı."})
  void areToldInOurWords(int status, String type, int code, int told, String sentence) throws Exception {
    MockHttpServletResponse answer = answer(status, "{\"type\":\"" + type + "\",\"code\":" + code + "}");
    assertThat(answer.getStatus()).isEqualTo(told);
    assertThat(answer.getHeader("Retry-After")).isEqualTo(told == 503 ? "5" : null);
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("\"MbsError\"", sentence);
  }

  @ParameterizedTest
  @CsvSource({"''", "<html>", "[]", "null", "{\"type\":[]}"})
  void evenWhenTheEngineTellsNothing(String body) throws Exception {
    MockHttpServletResponse answer = answer(500, body);
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(Leaks.in(answer.getContentAsString(StandardCharsets.UTF_8))).isEmpty();
  }

  private MockHttpServletResponse answer(int status, String body) throws Exception {
    FilterChain engine = (request, response) -> {
      ((HttpServletResponse) response).setStatus(status);
      response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    };
    MockHttpServletResponse response = new MockHttpServletResponse();
    failures.doFilter(new MockHttpServletRequest(), response, engine);
    return response;
  }

  private static EngineFailures failures() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/workflow");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    ObjectMapper json = new ObjectMapper();
    return new EngineFailures(new DoorAnswers(messages, json), json);
  }
}
