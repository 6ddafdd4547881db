package tr.mbs.numbering.web;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.AccessRule.post;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** The municipality, its project leads and the help desk look; the help desk corrects. */
@Component
class NumberingRules implements AccessRules {

  @Override
  public List<AccessRule> rules() {
    return List.of(
        get(CounterPage.PATH, Audience.MUNICIPALITY, Audience.PROJECT_LEAD, Audience.HELP_DESK),
        post(CounterPage.PATH, Audience.HELP_DESK));
  }
}
