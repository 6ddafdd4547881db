package tr.mbs.signin.web.provider;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.Audience.ANYONE;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.signin.provider.OnOidc;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;

/** To the provider of staff and back goes who is not in yet. */
@Component
@OnOidc
class CorporateRules implements AccessRules {

  @Override
  public List<AccessRule> rules() {
    return List.of(get(CorporatePages.PATH, ANYONE), get(CorporatePages.PATH + "/donus", ANYONE),
        get(CorporatePages.PATH + "/sonuc", ANYONE));
  }
}
