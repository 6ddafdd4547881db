package tr.mbs.signin.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import tr.mbs.audit.AuditEntry;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.SessionLife;

/**
 * The session of somebody who signed in. It begins with a new id, so that nobody can have known it before, and ends
 * after an absolute time, however busy it is; the idle time is {@code spring.session.timeout}.
 */
@Component
public class SignInSession {

  static final Duration MUHTAR_LIMIT = Duration.ofHours(2);
  static final Duration STAFF_LIMIT = Duration.ofHours(8);

  private static final String SIGNED_IN_AT = "signedInAt";

  private final Clock clock;
  private final AuditTrail audit;
  private final FirstPage firstPage;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  SignInSession(Clock clock, AuditTrail audit, FirstPage firstPage) {
    this.clock = clock;
    this.audit = audit;
    this.firstPage = firstPage;
  }

  /** Somebody signs in. The audit trail knows of it before the browser does. */
  public HttpSession begin(HttpServletRequest request, HttpServletResponse response, Authentication authentication, Way way) {
    audit.record(entry(authentication, way));
    return renew(request, response, authentication);
  }

  /** Another session for somebody who is in. */
  public HttpSession renew(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    HttpSession session = request.getSession(true);
    session.setAttribute(SIGNED_IN_AT, clock.instant());
    firstPage.prepare(session, authentication.getPrincipal());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    return session;
  }

  private static AuditEntry entry(Authentication authentication, Way way) {
    return authentication.getPrincipal() instanceof MuhtarPrincipal muhtar
        ? new AuditEntry(muhtar.getName(), way.action(), "mandate", muhtar.getName(), null,
            DataSubject.mandate(muhtar.mandate()))
        : new AuditEntry(authentication.getName(), way.action(), "account", authentication.getName(), null,
            DataSubject.account(authentication.getName()));
  }

  /** Whether the absolute time is over; a session that does not know when it began is. */
  public boolean outlived(HttpServletRequest request, Authentication authentication) {
    HttpSession session = request.getSession(false);
    return session == null || !(session.getAttribute(SIGNED_IN_AT) instanceof Instant start)
        || clock.instant().isAfter(start.plus(limit(authentication)));
  }

  /** How long it may still last, for the pages. */
  public void tell(HttpServletRequest request, Authentication authentication) {
    HttpSession session = request.getSession(false);
    Instant end = ((Instant) session.getAttribute(SIGNED_IN_AT)).plus(limit(authentication));
    request.setAttribute(SessionLife.ATTRIBUTE, new SessionLife(Duration.ofSeconds(session.getMaxInactiveInterval()),
        Duration.between(clock.instant(), end)));
  }

  private static Duration limit(Authentication authentication) {
    return authentication.getPrincipal() instanceof MuhtarPrincipal ? MUHTAR_LIMIT : STAFF_LIMIT;
  }

  public void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }
}
