package tr.mbs.signin.web.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import tr.mbs.signin.ProviderLimits;
import tr.mbs.signin.SignInRefused;
import tr.mbs.signin.provider.IdentityProvider;
import tr.mbs.signin.web.session.Door;
import tr.mbs.signin.web.session.PreSession;
import tr.mbs.signin.web.session.WantedPage;
import tr.mbs.site.SeeOther;

/** To an identity provider and back from it, the same at both doors. A refusal leads to the page that tells it. */
@Component
class ProviderRoundTrip {

  private final ProviderLimits limits;

  ProviderRoundTrip(ProviderLimits limits) {
    this.limits = limits;
  }

  /** @param path of this way in */
  View lead(IdentityProvider<?> provider, String path, HttpServletRequest request, HttpServletResponse response) {
    PreSession.of(request);
    try {
      limits.begin(request.getRemoteAddr());
      return SeeOther.to(provider.lead(request, response));
    } catch (SignInRefused refused) {
      return RefusedSignIn.address(path, refused);
    }
  }

  /** @param signIn begins the session of who came back; the page that he wanted is known to the session before only */
  View comeBack(Door door, String path, HttpServletRequest request, Runnable signIn) {
    View wanted = WantedPage.after(request, door);
    try {
      signIn.run();
      return wanted;
    } catch (SignInRefused refused) {
      return RefusedSignIn.address(path, refused);
    }
  }
}
