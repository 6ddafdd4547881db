package tr.mbs.signin.provider;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import tr.mbs.signin.SignInRefused;

/** A provider that hangs keeps few of the threads that serve pages. */
class IdentityProviderTest {

  private static final int MOST_CALLS = 20;
  private static final ClientRegistration REGISTRATION = ClientRegistration.withRegistrationId("x").clientId("id")
      .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).redirectUri("http://mbs.example/x")
      .authorizationUri("http://provider.example/x").tokenUri("http://provider.example/x").build();

  private final CountDownLatch waiting = new CountDownLatch(MOST_CALLS);
  private final CountDownLatch answer = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final IdentityProvider<String> provider =
      new IdentityProvider<>("x", this::whenItAnswers, (registration, exchange) -> "");

  @Test
  void whoComesWhileManyWaitIsToldAtOnce() throws Exception {
    try {
      List<Future<String>> early = Stream.generate(() -> threads.submit(this::lead)).limit(MOST_CALLS).toList();
      assertThat(waiting.await(30, SECONDS)).isTrue();
      assertThatThrownBy(() -> threads.submit(this::lead).get(30, SECONDS)).cause()
          .isInstanceOfSatisfying(SignInRefused.class,
              refused -> assertThat(refused.reason()).isEqualTo(SignInRefused.Reason.UNAVAILABLE));
      answer.countDown();
      for (Future<String> one : early) {
        assertThat(one.get(30, SECONDS)).startsWith("http://provider.example/x?");
      }
      assertThat(lead()).as("when they are done").startsWith("http://provider.example/x?");
    } finally {
      threads.shutdownNow();
    }
  }

  private String lead() {
    return provider.lead(new MockHttpServletRequest(), new MockHttpServletResponse());
  }

  private ClientRegistration whenItAnswers() {
    waiting.countDown();
    try {
      answer.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return REGISTRATION;
  }
}
