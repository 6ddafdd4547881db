package tr.mbs.onboarding.setup.contact;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Ids;
import tr.mbs.onboarding.setup.Edits;
import tr.mbs.onboarding.setup.Edits.Place;
import tr.mbs.site.StaffPrincipal;

/** Takes the contact on the page of step 8. */
@Controller
class ContactPage {

  private final Contacts contacts;
  private final Edits edits;

  ContactPage(Contacts contacts, Edits edits) {
    this.contacts = contacts;
    this.edits = edits;
  }

  /** @param version the one that was shown; 0 before the first */
  @PostMapping("/e-belediye/{municipality}/adim/8/iletisim")
  Object save(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @ModelAttribute("typedContact") TypedContact typed, @RequestParam(defaultValue = "") String version, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    Place place = new Place(municipality, Contacts.STEP, officer.userId());
    return edits.answer(place, () -> contacts.save(municipality, typed, Ids.version(version), officer.userId()), model,
        response, redirect);
  }
}
