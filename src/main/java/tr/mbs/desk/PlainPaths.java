package tr.mbs.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 400 to paths that are written in an odd way: parameters after a semicolon, double slashes, encoded letters. One
 * path has one spelling here, so no rule can be walked around; Spring's own firewall stands behind filters that would
 * fail on such paths with a 500. The same for a NUL in the query: PostgreSQL takes none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainPaths extends OncePerRequestFilter {

  private static final String NUL = "%00";

  private final HttpFirewall firewall;

  PlainPaths(HttpFirewall firewall) {
    this.firewall = firewall;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isPlain(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpStatus.BAD_REQUEST.value());
    }
  }

  private boolean isPlain(HttpServletRequest request) {
    try {
      firewall.getFirewalledRequest(request);
      // Parameters are looked at when somebody asks for them; the engine's API reads the query by itself.
      if (request.getQueryString() != null && request.getQueryString().contains(NUL)) {
        return false;
      }
    } catch (RequestRejectedException odd) {
      return false;
    }
    boolean prefixMapped = request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH;
    return !prefixMapped || request.getRequestURI().startsWith(request.getContextPath() + request.getServletPath());
  }
}
