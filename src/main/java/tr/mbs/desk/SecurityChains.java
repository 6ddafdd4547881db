package tr.mbs.desk;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import tr.mbs.signin.web.SignInEntryPoint;
import tr.mbs.signin.web.SignInReview;

/**
 * The security chains of the pages: one for the engine's web applications, one for everything else. Both permit by the
 * {@link AccessTable} and deny the rest; they stand before every filter of Camunda's.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

  private static final String OWN_CONTENT_ONLY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
      + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  private final AccessTable access;
  private final SignInReview review;
  private final SignInEntryPoint entryPoint;
  private final boolean secure;

  SecurityChains(AccessTable access, SignInReview review, SignInEntryPoint entryPoint,
      @Value("${mbs.secure}") boolean secure) {
    this.access = access;
    this.review = review;
    this.entryPoint = entryPoint;
    this.secure = secure;
  }

  /** Camunda brings its own CSRF token, cache and content headers; ours would break its pages. */
  @Bean
  @Order(1)
  SecurityFilterChain webApplications(HttpSecurity http) throws Exception {
    return shared(http)
        .securityMatcher(SecurityChains::isWebApplication)
        .csrf(csrf -> csrf.ignoringRequestMatchers(request -> request.getRequestURI().startsWith("/camunda/api/")))
        .headers(headers -> headers.cacheControl(cache -> cache.disable()).frameOptions(frame -> frame.deny()))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    return shared(http)
        .headers(headers -> headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(OWN_CONTENT_ONLY))
            .frameOptions(frame -> frame.deny()))
        .build();
  }

  private HttpSecurity shared(HttpSecurity http) throws Exception {
    return http
        .authorizeHttpRequests(requests -> requests
            .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
            .anyRequest().access(access))
        .addFilterBefore(review, AnonymousAuthenticationFilter.class)
        .exceptionHandling(handling -> handling
            .authenticationEntryPoint(entryPoint)
            .accessDeniedHandler(this::deny))
        .headers(headers -> {
          headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
          headers.httpStrictTransportSecurity(hsts -> {
            if (secure) {
              // TLS ends at the proxy, so Tomcat believes that no request is secure.
              hsts.requestMatcher(AnyRequestMatcher.INSTANCE).maxAgeInSeconds(31_536_000).includeSubDomains(true);
            } else {
              hsts.disable();
            }
          });
        })
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .anonymous(Customizer.withDefaults());
  }

  /** A path that no rule names does not exist, for whoever asks; the error page reads the reason. */
  private void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    request.setAttribute(WebAttributes.ACCESS_DENIED_403, reason);
    response.sendError((access.knows(request) ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
  }

  private static boolean isWebApplication(HttpServletRequest request) {
    return request.getServletPath().equals("/camunda") || request.getServletPath().startsWith("/camunda/");
  }
}
