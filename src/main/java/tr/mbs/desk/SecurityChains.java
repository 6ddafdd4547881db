package tr.mbs.desk;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import tr.mbs.signin.web.SignInEntryPoint;
import tr.mbs.signin.web.SignInReview;

/**
 * The security chains of the pages: one for the engine's web applications, one for everything else. Both permit by the
 * {@link AccessTable} and deny the rest; they stand before every filter of Camunda's.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

  private final AccessTable access;
  private final SignInReview review;
  private final SignInEntryPoint entryPoint;
  private final SafeHeaders headers;

  SecurityChains(AccessTable access, SignInReview review, SignInEntryPoint entryPoint, SafeHeaders headers) {
    this.access = access;
    this.review = review;
    this.entryPoint = entryPoint;
    this.headers = headers;
  }

  /** Spring's strict one; PostgreSQL takes no NUL, so no field of a form does. */
  @Bean
  static HttpFirewall httpFirewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    return firewall;
  }

  /** Camunda brings its own CSRF token; ours would break its pages. */
  @Bean
  @Order(1)
  SecurityFilterChain webApplications(HttpSecurity http) throws Exception {
    return shared(http, headers.ofWebApplications())
        .securityMatcher(SecurityChains::isWebApplication)
        .csrf(csrf -> csrf.ignoringRequestMatchers(request -> request.getRequestURI().startsWith("/camunda/api/")))
        .build();
  }

  /** An SMS provider that reports has neither session nor token; its secret is in the path. */
  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    return shared(http, headers.ofPages())
        .csrf(csrf -> csrf.ignoringRequestMatchers(request -> request.getServletPath().startsWith("/sms/rapor/")))
        .build();
  }

  private HttpSecurity shared(HttpSecurity http, List<HeaderWriter> writers) throws Exception {
    return http
        .authorizeHttpRequests(requests -> requests
            .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
            .anyRequest().access(access))
        .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()))
        .addFilterBefore(review, AnonymousAuthenticationFilter.class)
        .exceptionHandling(handling -> handling
            .authenticationEntryPoint(entryPoint)
            .accessDeniedHandler(this::deny))
        .headers(headers -> {
          headers.defaultsDisabled();
          writers.forEach(headers::addHeaderWriter);
        })
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .anonymous(Customizer.withDefaults());
  }

  /**
   * What was typed for too long is kept where that is possible; who has to choose a password is led there. A path that no
   * rule names does not exist, for whoever asks; the error page reads the reason.
   */
  private void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException, ServletException {
    if (reason instanceof CsrfException && entryPoint.rescue(request, response)) {
      return;
    }
    boolean known = access.knows(request);
    if (known && !(reason instanceof CsrfException) && entryPoint.remind(request, response)) {
      return;
    }
    request.setAttribute(WebAttributes.ACCESS_DENIED_403, reason);
    response.sendError((known ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
  }

  private static boolean isWebApplication(HttpServletRequest request) {
    return request.getServletPath().equals("/camunda") || request.getServletPath().startsWith("/camunda/");
  }
}
