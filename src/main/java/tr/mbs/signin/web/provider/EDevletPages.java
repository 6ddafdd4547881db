package tr.mbs.signin.web.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tr.mbs.signin.EDevletSignIn;
import tr.mbs.signin.provider.Citizen;
import tr.mbs.signin.provider.IdentityProvider;
import tr.mbs.signin.provider.OnEDevlet;
import tr.mbs.signin.web.session.Door;
import tr.mbs.signin.web.session.SignInSession;
import tr.mbs.signin.web.session.WantedPage;
import tr.mbs.signin.web.session.Way;
import tr.mbs.site.Audience;

/**
 * "e-Devlet ile giriş": to e-Devlet, and back from it. Whatever comes of it, the browser goes on to an address without the
 * code. To go there is a GET, because our content policy lets no form lead to another site.
 */
@Controller
@OnEDevlet
public class EDevletPages {

  public static final String PATH = "/giris/e-devlet";

  private final IdentityProvider<Citizen> eDevlet;
  private final EDevletSignIn signIn;
  private final SignInSession session;
  private final ProviderRoundTrip roundTrip;

  EDevletPages(IdentityProvider<Citizen> eDevlet, EDevletSignIn signIn, SignInSession session,
      ProviderRoundTrip roundTrip) {
    this.eDevlet = eDevlet;
    this.signIn = signIn;
    this.session = session;
    this.roundTrip = roundTrip;
  }

  @GetMapping(PATH)
  View lead(HttpServletRequest request, HttpServletResponse response, Authentication who) {
    return Audience.MUHTAR.has(who)
        ? WantedPage.after(request, Door.MUHTAR) : roundTrip.lead(eDevlet, PATH, request, response);
  }

  @GetMapping(PATH + "/donus")
  View comeBack(HttpServletRequest request, HttpServletResponse response) {
    return roundTrip.comeBack(Door.MUHTAR, PATH, request, () ->
        session.begin(request, response, signIn.admit(eDevlet.identify(request, response)), Way.E_DEVLET));
  }

  @GetMapping(PATH + "/sonuc")
  Object refused(@RequestParam(defaultValue = "") String neden, Model model, HttpServletResponse response) {
    return RefusedSignIn.show(neden, Door.MUHTAR, PATH, model, response);
  }
}
