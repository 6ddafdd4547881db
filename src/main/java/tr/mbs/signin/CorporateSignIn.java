package tr.mbs.signin;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.mbs.registry.staff.CorporateGroups;
import tr.mbs.registry.staff.CorporateGroups.Answer;
import tr.mbs.signin.SignInRefused.Reason;
import tr.mbs.signin.provider.Officer;
import tr.mbs.signin.provider.OnOidc;
import tr.mbs.site.StaffPrincipal;

/**
 * The other way in of staff: their own institution's provider has asked who they are. Sessions that began before their
 * groups changed end by that, as after any change.
 */
@Component
@OnOidc
public class CorporateSignIn {

  private final CorporateGroups groups;
  private final StaffSignIn staff;

  CorporateSignIn(CorporateGroups groups, StaffSignIn staff) {
    this.groups = groups;
    this.staff = staff;
  }

  /** @throws SignInRefused NO_ACCOUNT, CLOSED, NO_UNIT, SEVERAL_UNITS or OTHER_ROLES */
  public Authentication admit(Officer officer) {
    Answer answer = groups.follow(officer.userId(), officer.codes());
    if (answer != Answer.AGREED) {
      throw new SignInRefused(Reason.valueOf(answer.name()));
    }
    return staff.current(new StaffPrincipal(officer.userId())).map(StaffSignIn.Current::authentication)
        .orElseThrow(() -> new SignInRefused(Reason.NO_ACCOUNT));
  }
}
