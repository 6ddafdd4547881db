package tr.mbs.onboarding.kep;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.AccessRule.post;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.kep.secret.RevealPage;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** The municipality tells of its KEP account; the help desk reads and records it. */
@Component
class KepRules implements AccessRules {

  @Override
  public List<AccessRule> rules() {
    return List.of(
        post(KepPages.LETTER, Audience.MUNICIPALITY),
        post(KepPages.SECRET, Audience.MUNICIPALITY),
        post(KepPages.WITHDRAWAL, Audience.MUNICIPALITY),
        post(KepPages.RECORD, Audience.HELP_DESK),
        get(RevealPage.PATH, Audience.HELP_DESK),
        post(RevealPage.PATH, Audience.HELP_DESK));
  }
}
