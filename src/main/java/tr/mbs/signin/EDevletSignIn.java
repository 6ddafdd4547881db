package tr.mbs.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.PersonName;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.signin.SignInRefused.Reason;
import tr.mbs.signin.provider.Citizen;
import tr.mbs.signin.provider.OnEDevlet;

/**
 * A muhtar's other way in: e-Devlet has asked who he is, so no code is sent and no phone is needed. The name must be the
 * recorded one here too: a TCKN that was typed wrongly when he was recorded may be another citizen's.
 */
@Component
@OnEDevlet
public class EDevletSignIn {

  private final MuhtarSignIn muhtars;
  private final Mandates mandates;
  private final Clock clock;

  EDevletSignIn(MuhtarSignIn muhtars, Mandates mandates, Clock clock) {
    this.muhtars = muhtars;
    this.mandates = mandates;
    this.clock = clock;
  }

  /** @throws SignInRefused NOT_A_MUHTAR, NOT_IN_OFFICE or OTHER_NAME */
  public Authentication admit(Citizen citizen) {
    List<Mandate> known = mandates.all(citizen.tckn());
    if (known.isEmpty()) {
      throw new SignInRefused(Reason.NOT_A_MUHTAR);
    }
    LocalDate today = IstanbulTime.today(clock);
    Mandate held = known.stream().filter(mandate -> mandate.activeOn(today)).findFirst()
        .orElseThrow(() -> new SignInRefused(Reason.NOT_IN_OFFICE));
    if (!PersonName.same(held.fullName(), citizen.fullName())) {
      throw new SignInRefused(Reason.OTHER_NAME);
    }
    return muhtars.authentication(held.id()).orElseThrow(() -> new SignInRefused(Reason.NOT_IN_OFFICE));
  }
}
