package tr.mbs.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A request that has met a database which is away does not ask it again: each further try, for the session or for the
 * error page, would cost people seconds more until they read it (security.md §3). It stands inside Spring Session's
 * filter, so the session is kept, or not, after it.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class DatabaseOutage extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(DatabaseOutage.class);

  private final ThreadLocal<Boolean> met = ThreadLocal.withInitial(() -> false);

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // The request that this thread served before may have met one.
    met.remove();
    try {
      chain.doFilter(request, response);
    } catch (DataAccessException | TransactionException failure) {
      if (!isMetBy(failure) || response.isCommitted()) {
        throw failure;
      }
      log.warn("Database away: {}", failure.getClass().getName());
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  /** Whether this request has met it already. */
  boolean isMet() {
    return met.get();
  }

  /** Whether this failure means that the database is away; remembered when it does. */
  boolean isMetBy(RuntimeException failure) {
    boolean away = Trouble.of(failure).status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    if (away) {
      met.set(true);
    }
    return away;
  }
}
