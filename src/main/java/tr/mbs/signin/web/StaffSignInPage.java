package tr.mbs.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tr.mbs.kernel.TypedText;
import tr.mbs.signin.StaffSignIn;
import tr.mbs.signin.limit.LimitReached;
import tr.mbs.signin.provider.OidcProperties;
import tr.mbs.signin.web.provider.CorporatePages;
import tr.mbs.signin.web.session.Door;
import tr.mbs.signin.web.session.PreSession;
import tr.mbs.signin.web.session.SignInSession;
import tr.mbs.signin.web.session.WantedPage;
import tr.mbs.signin.web.session.Way;
import tr.mbs.signin.web.session.WebApplicationToken;
import tr.mbs.site.StaffPrincipal;

/** "Kurum Girişi": an unknown account and a wrong password get the same sentence after the same time. */
@Controller
class StaffSignInPage {

  private static final String FORM = "signin/staff";

  private final StaffSignIn signIn;
  private final SignInSession session;
  private final WebApplicationToken token;
  private final Problems problems;
  private final OidcProperties oidc;

  StaffSignInPage(StaffSignIn signIn, SignInSession session, WebApplicationToken token, Problems problems,
      OidcProperties oidc) {
    this.signIn = signIn;
    this.session = session;
    this.token = token;
    this.problems = problems;
    this.oidc = oidc;
  }

  /** The address of the other way in, or null while it is off. */
  @ModelAttribute("provider")
  String provider() {
    return oidc.on() ? CorporatePages.PATH : null;
  }

  @GetMapping("/kurum/giris")
  Object form(HttpServletRequest request, @AuthenticationPrincipal Object principal) {
    if (principal instanceof StaffPrincipal) {
      return WantedPage.after(request, Door.STAFF);
    }
    PreSession.of(request);
    return FORM;
  }

  @PostMapping("/kurum/giris")
  Object enter(@RequestParam(defaultValue = "") String username, @RequestParam(defaultValue = "") String password,
      HttpServletRequest request, HttpServletResponse response, Model model) {
    model.addAttribute("username", username);
    Map<String, String> wrong = new LinkedHashMap<>();
    String userId = TypedText.clean(username);
    if (userId == null) {
      wrong.put("username", "signin.username.missing");
    }
    if (password.isEmpty()) {
      wrong.put("password", "signin.password.missing");
    }
    if (!wrong.isEmpty()) {
      return problems.show(wrong, FORM, model, response);
    }
    Optional<Authentication> member;
    try {
      member = signIn.authenticate(userId, password, request.getRemoteAddr());
    } catch (LimitReached reached) {
      return problems.show(reached, FORM, model, response);
    }
    if (member.isEmpty()) {
      return problems.show(Map.of("username", "signin.staff.wrong"), FORM, model, response);
    }
    View wanted = WantedPage.after(request, Door.STAFF);
    HttpSession begun = session.begin(request, response, member.get(), Way.PASSWORD);
    token.give(begun, response);
    return wanted;
  }
}
