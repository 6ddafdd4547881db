package tr.mbs.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import tr.mbs.signin.web.session.BrowserCookie;
import tr.mbs.signin.web.session.SignInSession;
import tr.mbs.signin.web.session.WebApplicationToken;
import tr.mbs.site.SeeOther;

/** The way out, for everybody and from everything: the engine's web applications live in the same session. */
@Controller
class SignOut {

  private final SignInSession session;
  private final BrowserCookie browser;
  private final WebApplicationToken token;

  SignOut(SignInSession session, BrowserCookie browser, WebApplicationToken token) {
    this.session = session;
    this.browser = browser;
    this.token = token;
  }

  @PostMapping("/cikis")
  View signOut(HttpServletRequest request, HttpServletResponse response) {
    session.end(request);
    browser.remove(response);
    token.remove(response);
    return SeeOther.to("/");
  }
}
