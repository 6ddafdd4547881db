package tr.mbs.demo.simulator;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** Open to everybody, in demo mode and out of it: then nothing answers there, and a visitor gets a plain 404. */
@Component
class SimulatorRules implements AccessRules {

  @Override
  public List<AccessRule> rules() {
    return List.of(
        AccessRule.get("/demo/sms", Audience.ANYONE),
        AccessRule.get("/demo/posta", Audience.ANYONE),
        AccessRule.get("/demo/messages.css", Audience.ANYONE),
        AccessRule.get("/demo/mark.css", Audience.ANYONE));
  }
}
