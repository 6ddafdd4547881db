package tr.mbs.signin.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The session before signing in: it holds the form's token, the page that was wanted and the id of the code that was
 * asked for. It lives shortly, because anybody can make one, and signing in ends it.
 */
public final class PreSession {

  private static final Duration IDLE = Duration.ofMinutes(15);
  private static final String CODE = "approvalCode";

  private PreSession() {
  }

  public static HttpSession of(HttpServletRequest request) {
    HttpSession session = request.getSession();
    if (session.isNew()) {
      session.setMaxInactiveInterval((int) IDLE.toSeconds());
    }
    return session;
  }

  public static void rememberCode(HttpServletRequest request, UUID id) {
    of(request).setAttribute(CODE, id);
  }

  public static Optional<UUID> code(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? Optional.empty() : Optional.ofNullable((UUID) session.getAttribute(CODE));
  }
}
