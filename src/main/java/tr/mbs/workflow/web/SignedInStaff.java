package tr.mbs.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import tr.mbs.site.StaffPrincipal;

/**
 * Tells the web applications who is signed in on our pages: one sign-in for both. Groups are not handed over, the engine
 * reads them itself, so that a changed membership counts at once.
 */
public class SignedInStaff implements AuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    if (caller == null || !(caller.getPrincipal() instanceof StaffPrincipal officer)) {
      return AuthenticationResult.unsuccessful();
    }
    boolean known = engine.getIdentityService().createUserQuery().userId(officer.userId()).count() > 0;
    return known ? AuthenticationResult.successful(officer.userId()) : AuthenticationResult.unsuccessful();
  }

  @Override
  public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
    // The status 401 is enough: portal.js leads to our sign-in page.
  }
}
