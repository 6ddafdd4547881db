package tr.mbs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

class SafeHeadersTest {

  private static final String HSTS = "Strict-Transport-Security";

  @Test
  void outsideDemoModeEveryAnswerAsksForTlsThoughItEndsAtTheProxy() {
    SafeHeaders headers = new SafeHeaders(true);
    for (List<HeaderWriter> writers : List.of(headers.ofPages(), headers.ofWebApplications())) {
      assertThat(answer(writers, "/").getHeader(HSTS)).isEqualTo("max-age=31536000 ; includeSubDomains");
    }
  }

  @Test
  void theDemoNeedsNoTls() {
    SafeHeaders headers = new SafeHeaders(false);
    assertThat(answer(headers.ofPages(), "/").getHeader(HSTS)).isNull();
    assertThat(answer(headers.ofWebApplications(), "/").getHeader(HSTS)).isNull();
  }

  @Test
  void noCopyIsLeftOfWhatTheWebApplicationsTellAboutPeople() {
    List<HeaderWriter> writers = new SafeHeaders(false).ofWebApplications();
    for (String personal : List.of("/camunda/api/engine/engine/default/task", "/camunda/app/tasklist/default/")) {
      assertThat(answer(writers, personal).getHeader("Cache-Control")).isEqualTo("no-store");
    }
    for (String file : List.of("/camunda/lib/deps.js", "/camunda/app/tasklist/scripts/config.js",
        "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js")) {
      assertThat(answer(writers, file).getHeader("Cache-Control")).isNull();
    }
  }

  private static MockHttpServletResponse answer(List<HeaderWriter> writers, String path) {
    MockHttpServletResponse response = new MockHttpServletResponse();
    writers.forEach(writer -> writer.writeHeaders(new MockHttpServletRequest("GET", path), response));
    return response;
  }
}
