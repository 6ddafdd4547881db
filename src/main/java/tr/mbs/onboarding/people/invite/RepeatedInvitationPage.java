package tr.mbs.onboarding.people.invite;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.onboarding.people.PersonPages;
import tr.mbs.onboarding.people.approval.ApprovalPages;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** The button beside somebody who was invited and has not signed in. */
@Controller
public class RepeatedInvitationPage {

  public static final String PATH = "/e-belediye/{municipality}/adim/{step}/davet/{person}";

  private final RepeatedInvitations invitations;

  RepeatedInvitationPage(RepeatedInvitations invitations) {
    this.invitations = invitations;
  }

  @PostMapping(PATH)
  View send(@PathVariable String municipality, @PathVariable String step, @PathVariable String person,
      @AuthenticationPrincipal StaffPrincipal officer, RedirectAttributes redirect) {
    invitations.send(municipality, ApprovalPages.number(step), PersonPages.id(person), officer.userId());
    redirect.addFlashAttribute("saved", true);
    return SeeOther.to("/e-belediye/" + municipality + "/adim/" + step);
  }
}
