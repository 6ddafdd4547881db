package tr.mbs.notification.sms;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** The door for reports is open to everybody, and itself asks who may come in. */
@Component
class ReportRules implements AccessRules {

  @Override
  public List<AccessRule> rules() {
    return List.of(AccessRule.post("/sms/rapor/{secret}", Audience.ANYONE));
  }
}
