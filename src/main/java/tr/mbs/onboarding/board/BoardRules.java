package tr.mbs.onboarding.board;

import static tr.mbs.site.AccessRule.get;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** The board is read by the help desk and by whoever reports; one onboarding by those who take part in it. */
@Component
class BoardRules implements AccessRules {

  @Override
  public List<AccessRule> rules() {
    return List.of(
        get(BoardPages.PATH, Audience.HELP_DESK, Audience.REPORT, Audience.MUNICIPALITY, Audience.PROJECT_LEAD),
        get(BoardPages.CSV, Audience.HELP_DESK, Audience.REPORT),
        get(BoardPages.XLSX, Audience.HELP_DESK, Audience.REPORT));
  }
}
