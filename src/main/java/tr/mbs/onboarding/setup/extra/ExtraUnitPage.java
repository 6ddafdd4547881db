package tr.mbs.onboarding.setup.extra;

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

/** Takes extra units on the page of step 6, and takes them away again. */
@Controller
@RequestMapping("/e-belediye/{municipality}/adim/6/ek-birim")
class ExtraUnitPage {

  private final ExtraUnits units;
  private final Edits edits;

  ExtraUnitPage(ExtraUnits units, Edits edits) {
    this.units = units;
    this.edits = edits;
  }

  @PostMapping
  Object add(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @ModelAttribute("typedExtra") TypedExtraUnit typed, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    return edits.answer(place(municipality, officer), () -> units.add(municipality, typed, officer.userId()), model,
        response, redirect);
  }

  @PostMapping("/sil")
  Object remove(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @RequestParam(defaultValue = "") String remove, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    return edits.answer(place(municipality, officer), () -> units.remove(municipality, remove, officer.userId()), model,
        response, redirect);
  }

  private static Place place(String municipality, StaffPrincipal officer) {
    return new Place(municipality, ExtraUnits.STEP, officer.userId());
  }
}
