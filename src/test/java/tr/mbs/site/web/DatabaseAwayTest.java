package tr.mbs.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpSession;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tr.mbs.site.SiteProperties;

/** Sessions live in the database: the page that says it is away must not ask for one. */
class DatabaseAwayTest {

  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final Frame frame = new Frame(new SiteProperties(true, Path.of("data")), Clock.systemUTC());

  @AfterEach
  void clear() {
    SecurityContextHolder.clearContext();
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void errorPagesLookForNoFlashMessages() {
    FlashMessages messages = new FlashMessages();
    assertThat((Object) messages.retrieveAndUpdate(request(DispatcherType.ERROR), response)).isNull();
    assertThatIllegalStateException()
        .isThrownBy(() -> messages.retrieveAndUpdate(request(DispatcherType.REQUEST), response));
  }

  @Test
  void aFaultOfOursIsShownWithoutAskingWhoIsSignedIn() {
    SecurityContextHolder.setDeferredContext(() -> {
      throw new IllegalStateException("away");
    });
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(request(DispatcherType.ERROR), response));
    response.setStatus(503);
    assertThat(frame.isMuhtar()).isFalse();
    assertThat(frame.getStaff()).isNull();
    response.setStatus(404);
    assertThatIllegalStateException().isThrownBy(frame::isMuhtar);
  }

  private static MockHttpServletRequest request(DispatcherType type) {
    MockHttpServletRequest request = new MockHttpServletRequest() {
      @Override
      public HttpSession getSession(boolean create) {
        throw new IllegalStateException("away");
      }
    };
    request.setDispatcherType(type);
    return request;
  }
}
