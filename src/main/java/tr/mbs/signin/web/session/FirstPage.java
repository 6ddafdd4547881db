package tr.mbs.signin.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import tr.mbs.signin.PrivacyNotice;

/**
 * Puts the notice of the aydınlatma metni on the first page after signing in, and writes down that it is there. Whether
 * it is due was asked at sign-in and waits in the session, so other pages ask the database nothing.
 */
@Component
public class FirstPage implements HandlerInterceptor {

  private static final String DUE = "privacyNoticeDue";
  /** What the layout looks for in the model. */
  private static final String MODEL = "privacyNotice";

  private final PrivacyNotice notice;

  FirstPage(PrivacyNotice notice) {
    this.notice = notice;
  }

  /** @param session of the one who signs in */
  void prepare(HttpSession session, Object principal) {
    if (notice.isDueFor(principal)) {
      session.setAttribute(DUE, true);
    }
  }

  @Override
  public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
    if (page == null || !page.isReference() || !HttpMethod.GET.matches(request.getMethod())
        || response.getStatus() != HttpStatus.OK.value()) {
      return;
    }
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(DUE) != null) {
      notice.shownTo(SecurityContextHolder.getContext().getAuthentication().getPrincipal());
      session.removeAttribute(DUE);
      page.addObject(MODEL, true);
    }
  }
}
