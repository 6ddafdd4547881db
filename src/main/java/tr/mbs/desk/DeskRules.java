package tr.mbs.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** Ana Sayfa is open to everybody, and search engines are told to stay away. */
@Component
class DeskRules implements AccessRules {

  @Override
  public List<AccessRule> rules() {
    return List.of(AccessRule.get("/", Audience.ANYONE), AccessRule.get("/robots.txt", Audience.ANYONE),
        AccessRule.get("/kurum", Audience.STAFF));
  }
}
