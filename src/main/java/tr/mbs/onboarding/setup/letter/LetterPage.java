package tr.mbs.onboarding.setup.letter;

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

/** Takes the letter and the go-live day on the page of step 1. */
@Controller
class LetterPage {

  private final Letters letters;
  private final Edits edits;

  LetterPage(Letters letters, Edits edits) {
    this.letters = letters;
    this.edits = edits;
  }

  @PostMapping("/e-belediye/{municipality}/adim/1/yazi")
  Object save(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @ModelAttribute("typedLetter") TypedLetter typed, @RequestParam(defaultValue = "") String version,
      Model model, HttpServletResponse response, RedirectAttributes redirect) {
    Place place = new Place(municipality, 1, officer.userId());
    return edits.answer(place, () -> letters.save(municipality, typed, Ids.version(version), officer.userId()),
        model, response, redirect);
  }
}
