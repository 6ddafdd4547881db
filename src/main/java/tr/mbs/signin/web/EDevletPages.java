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
import tr.mbs.signin.EDevletSignIn;
import tr.mbs.signin.ProviderLimits;
import tr.mbs.signin.SignInRefused;
import tr.mbs.signin.provider.Citizen;
import tr.mbs.signin.provider.IdentityProvider;
import tr.mbs.signin.provider.OnEDevlet;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.SeeOther;

/**
 * "e-Devlet ile giriş": to e-Devlet, and back from it. Whatever comes of it, the browser goes on to an address without the
 * code. To go there is a GET, because our content policy lets no form lead to another site.
 */
@Controller
@OnEDevlet
class EDevletPages {

  static final String PATH = "/giris/e-devlet";

  private final IdentityProvider<Citizen> eDevlet;
  private final EDevletSignIn signIn;
  private final ProviderLimits limits;
  private final SignInSession session;

  EDevletPages(IdentityProvider<Citizen> eDevlet, EDevletSignIn signIn, ProviderLimits limits,
      SignInSession session) {
    this.eDevlet = eDevlet;
    this.signIn = signIn;
    this.limits = limits;
    this.session = session;
  }

  @GetMapping(PATH)
  View lead(HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal Object principal) {
    if (principal instanceof MuhtarPrincipal) {
      return WantedPage.after(request, Door.MUHTAR);
    }
    PreSession.of(request);
    try {
      limits.begin(request.getRemoteAddr());
      return SeeOther.to(eDevlet.lead(request, response));
    } catch (SignInRefused refused) {
      return RefusedSignIn.address(PATH, refused);
    }
  }

  @GetMapping(PATH + "/donus")
  View comeBack(HttpServletRequest request, HttpServletResponse response) {
    View wanted = WantedPage.after(request, Door.MUHTAR);
    try {
      Authentication muhtar = signIn.admit(eDevlet.identify(request, response));
      session.begin(request, response, muhtar, Way.E_DEVLET);
      return wanted;
    } catch (SignInRefused refused) {
      return RefusedSignIn.address(PATH, refused);
    }
  }

  @GetMapping(PATH + "/sonuc")
  Object refused(@RequestParam(defaultValue = "") String neden, Model model, HttpServletResponse response) {
    return RefusedSignIn.show(neden, Door.MUHTAR, PATH, model, response);
  }
}
