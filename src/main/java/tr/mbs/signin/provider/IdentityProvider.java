package tr.mbs.signin.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClientException;
import tr.mbs.signin.SignInRefused;
import tr.mbs.signin.SignInRefused.Reason;

/**
 * An identity provider, as Spring Security's OAuth2 client speaks with it: leads a browser there and reads who came back.
 * What belongs to the question waits in the session before signing in, and answers one return only. Tokens are used
 * inside {@link Exchange} and kept nowhere.
 *
 * <pre>
 *   browser               here                                     provider
 *   "… ile giriş"   ──►   state, proof key, nonce in the session
 *                   ◄──   its address                         ──►  asks who it is
 *   code and state  ──►   same session, same state; code      ──►  token, person
 * </pre>
 *
 * @param <P> what it says of a person
 */
public final class IdentityProvider<P> {

  /** Makes a person of a code. What it throws for a provider that fails is Spring's own. */
  @FunctionalInterface
  interface Exchange<P> {
    P identify(ClientRegistration registration, OAuth2AuthorizationExchange exchange);
  }

  private static final Logger log = LoggerFactory.getLogger(IdentityProvider.class);
  /** What Spring calls an answer that holds no token. */
  private static final String NO_TOKEN = "invalid_token_response";
  private static final Pattern CODE = Pattern.compile("[a-z_]{1,60}");

  /** Of 200 threads that serve pages, a provider that hangs gets so many. */
  private static final int MOST_CALLS = 20;

  private final String name;
  private final Supplier<ClientRegistration> registration;
  private final Exchange<P> exchange;
  private final OAuth2AuthorizationRequestResolver questions;
  private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> waiting =
      new HttpSessionOAuth2AuthorizationRequestRepository();
  private final Semaphore calls = new Semaphore(MOST_CALLS);

  IdentityProvider(String name, Supplier<ClientRegistration> registration, Exchange<P> exchange) {
    this.name = name;
    this.registration = registration;
    this.exchange = exchange;
    this.questions = new DefaultOAuth2AuthorizationRequestResolver(id -> registration.get(), "/");
  }

  /**
   * Begins a sign-in for the browser of this request.
   *
   * @return where it goes now
   * @throws SignInRefused UNAVAILABLE
   */
  public String lead(HttpServletRequest request, HttpServletResponse response) {
    return calling(() -> {
      OAuth2AuthorizationRequest question = questions.resolve(request, name);
      waiting.saveAuthorizationRequest(question, request, response);
      return question.getAuthorizationRequestUri();
    });
  }

  /**
   * Who came back with this request.
   *
   * @throws SignInRefused CANCELLED, STALE, UNAVAILABLE or REJECTED
   */
  public P identify(HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest question = waiting.removeAuthorizationRequest(request, response);
    String code = request.getParameter(OAuth2ParameterNames.CODE);
    String error = request.getParameter(OAuth2ParameterNames.ERROR);
    boolean answered = StringUtils.hasText(code) || StringUtils.hasText(error);
    if (question == null || !answered || !name.equals(question.getAttribute(OAuth2ParameterNames.REGISTRATION_ID))) {
      throw new SignInRefused(Reason.STALE);
    }
    if (StringUtils.hasText(error)) {
      throw OAuth2ErrorCodes.ACCESS_DENIED.equals(error)
          ? new SignInRefused(Reason.CANCELLED) : failed(Reason.REJECTED, error, "answer");
    }
    OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code).state(question.getState())
        .redirectUri(question.getRedirectUri()).build();
    return calling(() -> exchange.identify(registration.get(), new OAuth2AuthorizationExchange(question, answer)));
  }

  private <T> T calling(Supplier<T> call) {
    if (!calls.tryAcquire()) {
      throw failed(Reason.UNAVAILABLE, "busy", MOST_CALLS + " calls are under way");
    }
    try {
      return call.get();
    } catch (OAuth2AuthorizationException failure) {
      throw failed(failure.getError(), failure);
    } catch (OAuth2AuthenticationException failure) {
      throw failed(failure.getError(), failure);
    } catch (RestClientException | HttpMessageConversionException | IllegalArgumentException
        | ClassCastException failure) {
      // The last two: JSON of another shape than Spring expects.
      throw failed(new OAuth2Error("unreadable"), failure);
    } finally {
      calls.release();
    }
  }

  /** An error that the provider tells, or a proof that does not hold, is a no. Everything else is a fault of its. */
  private SignInRefused failed(OAuth2Error error, RuntimeException failure) {
    boolean fault = NO_TOKEN.equals(error.getErrorCode()) || Stream
        .<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(cause -> cause instanceof RestClientException || cause instanceof HttpMessageConversionException
            || cause instanceof IOException || cause instanceof IllegalArgumentException
            || cause instanceof ClassCastException);
    return failed(fault ? Reason.UNAVAILABLE : Reason.REJECTED, error.getErrorCode(),
        NestedExceptionUtils.getMostSpecificCause(failure).getClass().getSimpleName());
  }

  /** Descriptions stay out of the log: providers write what they like into them. */
  private SignInRefused failed(Reason reason, String code, String where) {
    log.warn("Sign-in through {} failed: {} ({})", name, CODE.matcher(code).matches() ? code : "unknown error", where);
    return new SignInRefused(reason);
  }
}
