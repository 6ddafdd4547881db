package tr.mbs.onboarding.setup.signer;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.onboarding.setup.Edits;
import tr.mbs.onboarding.setup.Edits.Place;
import tr.mbs.site.StaffPrincipal;

/** Takes the management team on the page of step 9, one by one. */
@Controller
@RequestMapping("/e-belediye/{municipality}/adim/9/takim")
class SignerPage {

  private final Signers signers;
  private final Edits edits;

  SignerPage(Signers signers, Edits edits) {
    this.signers = signers;
    this.edits = edits;
  }

  @PostMapping
  Object add(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @ModelAttribute("typedSigner") TypedSigner typed, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    return edits.answer(place(municipality, officer), () -> signers.add(municipality, typed, officer.userId()), model,
        response, redirect);
  }

  @PostMapping("/sil")
  Object remove(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @RequestParam(defaultValue = "") String remove, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    return edits.answer(place(municipality, officer), () -> signers.remove(municipality, remove, officer.userId()), model,
        response, redirect);
  }

  private static Place place(String municipality, StaffPrincipal officer) {
    return new Place(municipality, Signers.STEP, officer.userId());
  }
}
