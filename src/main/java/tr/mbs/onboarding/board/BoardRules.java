package tr.mbs.onboarding.board;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.AccessRule.post;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.dossier.GoLivePages;
import tr.mbs.onboarding.dossier.GraveActions;
import tr.mbs.onboarding.dossier.OnboardingPages;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/**
 * The board is read by the help desk and by whoever reports; one onboarding by its sides: whose it is, is asked of
 * {@code Participations}.
 */
@Component
class BoardRules implements AccessRules {

  private static final Audience[] READERS = {Audience.HELP_DESK, Audience.REPORT};
  private static final Audience[] SIDES = {Audience.MUNICIPALITY, Audience.PROJECT_LEAD, Audience.HELP_DESK};

  @Override
  public List<AccessRule> rules() {
    return List.of(
        get(BoardPages.PATH, Audience.HELP_DESK, Audience.REPORT, Audience.MUNICIPALITY, Audience.PROJECT_LEAD),
        get(BoardPages.CSV, READERS),
        get(BoardPages.XLSX, READERS),
        get(WorkPage.PATH, Audience.HELP_DESK),
        get(OnboardingPages.PATH, SIDES),
        post(OnboardingPages.PATH + "/baslat", Audience.MUNICIPALITY, Audience.HELP_DESK),
        get(OnboardingPages.PATH + "/adim/{step}/yardim", SIDES),
        get(GoLivePages.PATH, SIDES),
        post(GoLivePages.PATH, SIDES),
        post(GoLivePages.PATH + "/karar", Audience.HELP_DESK),
        get(GraveActions.CANCEL, Audience.HELP_DESK),
        post(GraveActions.CANCEL, Audience.HELP_DESK),
        get(GraveActions.REOPEN, Audience.HELP_DESK),
        post(GraveActions.REOPEN, Audience.HELP_DESK));
  }
}
