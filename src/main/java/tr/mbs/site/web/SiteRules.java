package tr.mbs.site.web;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** Everybody may fetch the style sheets and the sign of the site. */
@Component
class SiteRules implements AccessRules {

  @Override
  public List<AccessRule> rules() {
    return List.of(AccessRule.get("/site/**", Audience.ANYONE));
  }
}
