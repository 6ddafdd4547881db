package tr.mbs.desk;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/**
 * Ana Sayfa is open to everybody, search engines are told to stay away, and the audit trail is for
 * auditors. What is destroyed when is of use to operators too, who also look after the messages that leave.
 */
@Component
class DeskRules implements AccessRules {

  /** Who reads the audit trail. */
  static final Set<Audience> AUDITORS = Collections.unmodifiableSet(EnumSet.of(Audience.REPORT, Audience.ADMIN));

  @Override
  public List<AccessRule> rules() {
    return List.of(AccessRule.get("/", Audience.ANYONE), AccessRule.get("/robots.txt", Audience.ANYONE),
        AccessRule.get("/kurum", Audience.STAFF),
        new AccessRule(HttpMethod.GET, "/kurum/denetim", AUDITORS),
        new AccessRule(HttpMethod.POST, "/kurum/denetim", AUDITORS),
        AccessRule.get("/kurum/denetim/saklama", Audience.REPORT, Audience.ADMIN, Audience.OPERATOR),
        AccessRule.get("/kurum/iletiler", Audience.OPERATOR),
        AccessRule.get("/kurum/iletiler/sorun", Audience.OPERATOR),
        AccessRule.get("/kurum/iletiler/adressiz", Audience.OPERATOR),
        AccessRule.post("/kurum/iletiler/yeniden", Audience.OPERATOR),
        AccessRule.post("/kurum/iletiler/vazgec", Audience.OPERATOR));
  }
}
