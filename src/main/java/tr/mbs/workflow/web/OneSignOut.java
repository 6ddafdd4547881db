package tr.mbs.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends our session when Camunda's sign-out has been called and its CSRF filter has let the call through. */
class OneSignOut extends OncePerRequestFilter {

  private final SecurityContextLogoutHandler session = new SecurityContextLogoutHandler();

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (request.getRequestURI().endsWith("/logout")) {
      session.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    }
  }
}
