package tr.mbs.signin.web.provider;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.Audience.ANYONE;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.signin.provider.OnEDevlet;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;

/** To e-Devlet and back goes who is not in yet. */
@Component
@OnEDevlet
class EDevletRules implements AccessRules {

  @Override
  public List<AccessRule> rules() {
    return List.of(get(EDevletPages.PATH, ANYONE), get(EDevletPages.PATH + "/donus", ANYONE),
        get(EDevletPages.PATH + "/sonuc", ANYONE));
  }
}
