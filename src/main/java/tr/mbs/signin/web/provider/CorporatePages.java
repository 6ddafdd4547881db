package tr.mbs.signin.web.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tr.mbs.signin.CorporateSignIn;
import tr.mbs.signin.provider.IdentityProvider;
import tr.mbs.signin.provider.Officer;
import tr.mbs.signin.provider.OnOidc;
import tr.mbs.signin.web.session.Door;
import tr.mbs.signin.web.session.SignInSession;
import tr.mbs.signin.web.session.WantedPage;
import tr.mbs.signin.web.session.Way;
import tr.mbs.signin.web.session.WebApplicationToken;
import tr.mbs.site.StaffPrincipal;

/** "Kurumsal hesapla giriş": the same way for staff, by their institution's provider. */
@Controller
@OnOidc
public class CorporatePages {

  public static final String PATH = "/kurum/giris/kurumsal";

  private final IdentityProvider<Officer> provider;
  private final CorporateSignIn signIn;
  private final SignInSession session;
  private final WebApplicationToken token;
  private final ProviderRoundTrip roundTrip;

  CorporatePages(IdentityProvider<Officer> provider, CorporateSignIn signIn, SignInSession session,
      WebApplicationToken token, ProviderRoundTrip roundTrip) {
    this.provider = provider;
    this.signIn = signIn;
    this.session = session;
    this.token = token;
    this.roundTrip = roundTrip;
  }

  @GetMapping(PATH)
  View lead(HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal Object principal) {
    return principal instanceof StaffPrincipal
        ? WantedPage.after(request, Door.STAFF) : roundTrip.lead(provider, PATH, request, response);
  }

  @GetMapping(PATH + "/donus")
  View comeBack(HttpServletRequest request, HttpServletResponse response) {
    return roundTrip.comeBack(Door.STAFF, PATH, request, () -> token.give(
        session.begin(request, response, signIn.admit(provider.identify(request, response)), Way.OIDC), response));
  }

  @GetMapping(PATH + "/sonuc")
  Object refused(@RequestParam(defaultValue = "") String neden, Model model, HttpServletResponse response) {
    return RefusedSignIn.show(neden, Door.STAFF, PATH, model, response);
  }
}
