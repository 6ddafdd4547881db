package tr.mbs.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * A port for pages that people fill in for longer than a session lives: what they send when it is over is kept, and
 * found again after signing in.
 */
@FunctionalInterface
public interface LostWork {

  /**
   * Keeps what this request brings, if the page itself proves for whom it was made.
   *
   * @param request without a session, or with one that does not know the form's token
   * @return whether it was kept
   */
  boolean keep(HttpServletRequest request) throws IOException, ServletException;
}
