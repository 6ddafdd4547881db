package tr.mbs.signin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tr.mbs.signin.MailboxDoor;
import tr.mbs.signin.MuhtarSignIn;
import tr.mbs.signin.StaffSignIn;
import tr.mbs.signin.web.session.SignInSession;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.StaffName;

/**
 * Asks on every request, on every node, whether who signed in may still be in: the mandate must hold today and have the
 * phone that got the code, or the password that opened its mailbox, the account must exist and have the groups and the password with which it signed in, and no
 * session lives longer than its limit. Who may not goes on as nobody, so the chain's entry point answers.
 *
 * <p>For security chains: {@code http.addFilterBefore(signInReview, AnonymousAuthenticationFilter.class)}, also in the
 * one of the engine's web applications. It is registered nowhere else.
 */
public class SignInReview extends OncePerRequestFilter {

  /** Files without anything personal; asking here would cost a query for each of them. */
  private static final List<String> STATIC = List.of("/site/", "/signin/", "/camunda/lib/", "/camunda/assets/");

  private final SignInSession session;
  private final MuhtarSignIn muhtars;
  private final MailboxDoor mailbox;
  private final StaffSignIn staff;

  SignInReview(SignInSession session, MuhtarSignIn muhtars, MailboxDoor mailbox, StaffSignIn staff) {
    this.session = session;
    this.muhtars = muhtars;
    this.mailbox = mailbox;
    this.staff = staff;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return STATIC.stream().anyMatch(request.getRequestURI()::startsWith);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication stored = SecurityContextHolder.getContext().getAuthentication();
    if (stored != null) {
      current(request, stored).ifPresentOrElse(now -> {
        actAs(now);
        session.tell(request, now);
      }, () -> session.end(request));
    }
    chain.doFilter(request, response);
  }

  private Optional<Authentication> current(HttpServletRequest request, Authentication stored) {
    if (session.outlived(request, stored)) {
      return Optional.empty();
    }
    if (stored.getPrincipal() instanceof MuhtarPrincipal) {
      return MailboxDoor.wasOpenedBy(stored) ? mailbox.current(stored) : muhtars.current(stored);
    }
    return staff.current(stored).map(now -> named(request, now));
  }

  /** On the request, not in the session: an error page reads it there, to which the review does not come. */
  private static Authentication named(HttpServletRequest request, StaffSignIn.Current officer) {
    request.setAttribute(StaffName.ATTRIBUTE, officer.name());
    return officer.authentication();
  }

  /** For this request only: a new context, because the stored one is shared by all requests of the session. */
  private static void actAs(Authentication authentication) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
  }
}
