package tr.mbs.onboarding.setup.number;

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

/** Takes the last numbers on the page of step 10. */
@Controller
class NumbersPage {

  private final LastNumbers numbers;
  private final Edits edits;

  NumbersPage(LastNumbers numbers, Edits edits) {
    this.numbers = numbers;
    this.edits = edits;
  }

  /** @param version the one that was shown; 0 before the first */
  @PostMapping("/e-belediye/{municipality}/adim/10/sayilar")
  Object give(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @ModelAttribute("typedNumbers") TypedNumbers typed, @RequestParam(defaultValue = "") String version, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    Place place = new Place(municipality, LastNumbers.STEP, officer.userId());
    return edits.answer(place, () -> numbers.give(municipality, typed, Ids.version(version), officer.userId()), model,
        response, redirect);
  }
}
