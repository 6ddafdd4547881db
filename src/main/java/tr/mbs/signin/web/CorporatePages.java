package tr.mbs.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tr.mbs.signin.CorporateSignIn;
import tr.mbs.signin.ProviderLimits;
import tr.mbs.signin.SignInRefused;
import tr.mbs.signin.provider.IdentityProvider;
import tr.mbs.signin.provider.Officer;
import tr.mbs.signin.provider.OnOidc;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** "Kurumsal hesapla giriş": the same way for staff, by their institution's provider. */
@Controller
@OnOidc
class CorporatePages {

  static final String PATH = "/kurum/giris/kurumsal";

  private final IdentityProvider<Officer> provider;
  private final CorporateSignIn signIn;
  private final ProviderLimits limits;
  private final SignInSession session;
  private final WebApplicationToken token;

  CorporatePages(IdentityProvider<Officer> provider, CorporateSignIn signIn, ProviderLimits limits,
      SignInSession session, WebApplicationToken token) {
    this.provider = provider;
    this.signIn = signIn;
    this.limits = limits;
    this.session = session;
    this.token = token;
  }

  @GetMapping(PATH)
  View lead(HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal Object principal) {
    if (principal instanceof StaffPrincipal) {
      return WantedPage.after(request, Door.STAFF);
    }
    PreSession.of(request);
    try {
      limits.begin(request.getRemoteAddr());
      return SeeOther.to(provider.lead(request, response));
    } catch (SignInRefused refused) {
      return RefusedSignIn.address(PATH, refused);
    }
  }

  @GetMapping(PATH + "/donus")
  View comeBack(HttpServletRequest request, HttpServletResponse response) {
    View wanted = WantedPage.after(request, Door.STAFF);
    try {
      Authentication officer = signIn.admit(provider.identify(request, response));
      token.give(session.begin(request, response, officer, Way.OIDC), response);
      return wanted;
    } catch (SignInRefused refused) {
      return RefusedSignIn.address(PATH, refused);
    }
  }

  @GetMapping(PATH + "/sonuc")
  Object refused(@RequestParam(defaultValue = "") String neden, Model model, HttpServletResponse response) {
    return RefusedSignIn.show(neden, Door.STAFF, PATH, model, response);
  }
}
