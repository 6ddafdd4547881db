package tr.mbs.onboarding.people;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.AccessRule.post;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.people.approval.ApprovalPages;
import tr.mbs.onboarding.people.invite.RepeatedInvitationPage;
import tr.mbs.onboarding.people.problem.SignInProblemPages;
import tr.mbs.onboarding.people.upload.UserFilePage;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** Whoever stands on a side of an onboarding gets here; whose turn it is, and of which, is asked of Participations. */
@Component
class PeopleRules implements AccessRules {

  private static final Audience[] SIDES = {Audience.MUNICIPALITY, Audience.PROJECT_LEAD, Audience.HELP_DESK};
  private static final String ONE = "/{person}";

  @Override
  public List<AccessRule> rules() {
    return List.of(
        get(LeadPages.PATH + "/yeni", SIDES),
        post(LeadPages.PATH, SIDES),
        get(LeadPages.PATH + ONE, SIDES),
        post(LeadPages.PATH + ONE, SIDES),
        post(LeadPages.PATH + ONE + "/kaldir", SIDES),
        get(UserPages.PATH + "/yeni", SIDES),
        post(UserPages.PATH, SIDES),
        get(UserPages.PATH + ONE, SIDES),
        post(UserPages.PATH + ONE, SIDES),
        post(UserPages.PATH + ONE + "/kaldir", SIDES),
        get(UserFilePage.PATH, SIDES),
        post(UserFilePage.PATH, SIDES),
        get(UserFilePage.PATH + UserFilePage.BLANK, SIDES),
        post(RepeatedInvitationPage.PATH, SIDES),
        post(ApprovalPages.PATH, SIDES),
        get(ApprovalPages.PATH + ONE, SIDES),
        post(ApprovalPages.PATH + ONE, SIDES),
        get(SignInProblemPages.STEP + SignInProblemPages.REPORT, SIDES),
        post(SignInProblemPages.STEP + SignInProblemPages.REPORT, SIDES),
        get(SignInProblemPages.STEP + SignInProblemPages.ANSWER, SIDES),
        post(SignInProblemPages.STEP + SignInProblemPages.ANSWER, SIDES));
  }
}
