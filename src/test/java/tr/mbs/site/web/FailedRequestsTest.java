package tr.mbs.site.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import jakarta.servlet.RequestDispatcher;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.site.SiteProperties;

class FailedRequestsTest {

  private final MockMvc site = site();

  @Test
  void aRefusalIsAPageWithItsSentence() throws Exception {
    site.perform(get("/refused")).andExpect(status().isConflict()).andExpect(view().name("site/error"))
        .andExpect(model().attribute("heading", "Kayıt bu arada değişti"))
        .andExpect(model().attribute("text", "Talebi Ayşe aldı."));
  }

  @Test
  void aLostRaceIs409AndAnAbsentDatabaseIs503WithRetryAfter() throws Exception {
    site.perform(get("/raced")).andExpect(status().isConflict());
    site.perform(get("/away")).andExpect(status().isServiceUnavailable()).andExpect(header().string("Retry-After", "5"))
        .andExpect(model().attribute("heading", "Sistem şu an yanıt veremiyor"));
  }

  @Test
  void programsGetJsonThatTellsNothingOfTheProgram() throws Exception {
    String body = site.perform(get("/away").accept(MediaType.APPLICATION_JSON)).andExpect(status().isServiceUnavailable())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON)).andReturn().getResponse()
        .getContentAsString(UTF_8);
    assertThat(body).contains("\"status\":503", "Sistem şu an yanıt veremiyor")
        .doesNotContain("Exception", "jdbc", "secret");
  }

  @Test
  void aFaultOfOursIsLeftToTheContainerWhichBringsItHere() throws Exception {
    assertThatThrownBy(() -> site.perform(get("/broken"))).hasRootCauseInstanceOf(IllegalStateException.class);
    site.perform(get("/error").requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret"))
        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)).andExpect(status().isInternalServerError())
        .andExpect(model().attribute("heading", "Beklenmeyen bir sorun oluştu"));
  }

  @Test
  void refusalsOfFiltersHavePagesToo() throws Exception {
    site.perform(get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
        .requestAttr(WebAttributes.ACCESS_DENIED_403, new MissingCsrfTokenException(null)))
        .andExpect(status().isForbidden()).andExpect(model().attribute("heading", "Sayfanın süresi doldu"));
    site.perform(get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
        .requestAttr(WebAttributes.ACCESS_DENIED_403, new MissingCsrfTokenException(null)))
        .andExpect(status().isNotFound());
    site.perform(get("/error").queryParam("lang", "en").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 405))
        .andExpect(status().isMethodNotAllowed()).andExpect(model().attribute("heading", "This cannot be done here"));
    site.perform(get("/error")).andExpect(status().isNotFound());
  }

  private static MockMvc site() {
    ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
    bundle.setBasename("messages/site");
    bundle.setDefaultEncoding("UTF-8");
    bundle.setFallbackToSystemLocale(false);
    StaticMessageSource messages = new StaticMessageSource();
    messages.setParentMessageSource(bundle);
    messages.addMessage("request.taken", TurkishText.TURKISH, "Talebi {0} aldı.");
    Languages languages = new Languages(new SiteProperties(true, Path.of("data")));
    ErrorAnswer answer = new ErrorAnswer(messages, languages);
    return MockMvcBuilders.standaloneSetup(new Failing(), new ErrorPages(answer))
        .addPlaceholderValue("server.error.path", "/error")
        .setControllerAdvice(new FailedRequests(answer, new DatabaseOutage())).setLocaleResolver(languages).build();
  }

  @RestController
  static class Failing {

    @GetMapping("/refused")
    void refused() {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.taken", "Ayşe");
    }

    @GetMapping("/raced")
    void raced() {
      throw new ObjectOptimisticLockingFailureException("Request", 1);
    }

    @GetMapping("/away")
    void away() {
      throw new DataAccessResourceFailureException("jdbc: secret");
    }

    @GetMapping("/broken")
    void broken() {
      throw new IllegalStateException("secret");
    }
  }
}
