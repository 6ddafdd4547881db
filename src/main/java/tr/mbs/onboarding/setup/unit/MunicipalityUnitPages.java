package tr.mbs.onboarding.setup.unit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.setup.Edits;
import tr.mbs.onboarding.setup.Edits.Place;
import tr.mbs.site.StaffPrincipal;

/** Takes a unit on the page of step 3; on a page of its own it is changed and removed. */
@Controller
@RequestMapping("/e-belediye/{municipality}/adim/3/birim")
class MunicipalityUnitPages {

  private static final String VIEW = "onboarding/unit";

  private final UnitEditing editing;
  private final UnitStep step;
  private final Edits edits;

  MunicipalityUnitPages(UnitEditing editing, UnitStep step, Edits edits) {
    this.editing = editing;
    this.step = step;
    this.edits = edits;
  }

  @PostMapping
  Object add(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @ModelAttribute("typedUnit") TypedMunicipalityUnit typed, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    return edits.answer(place(municipality, officer), () -> editing.add(municipality, typed, officer.userId()), model,
        response, redirect);
  }

  @GetMapping("/{unit}")
  String one(@PathVariable String municipality, @PathVariable String unit,
      @AuthenticationPrincipal StaffPrincipal officer, Model model) {
    return show(place(municipality, officer), id(unit), model);
  }

  /** @param version the one that was shown */
  @PostMapping("/{unit}")
  Object change(@PathVariable String municipality, @PathVariable String unit,
      @AuthenticationPrincipal StaffPrincipal officer, @ModelAttribute("typedUnit") TypedMunicipalityUnit typed,
      @RequestParam(defaultValue = "") String version, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    Place place = place(municipality, officer);
    UUID id = id(unit);
    return edits.answer(place, () -> editing.change(municipality, id, Ids.version(version), typed, officer.userId()),
        () -> show(place, id, model), model, response, redirect);
  }

  /** @param version the one that was shown */
  @PostMapping("/{unit}/sil")
  Object remove(@PathVariable String municipality, @PathVariable String unit,
      @AuthenticationPrincipal StaffPrincipal officer, @RequestParam(defaultValue = "") String version, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    Place place = place(municipality, officer);
    UUID id = id(unit);
    return edits.answer(place, () -> editing.remove(municipality, id, Ids.version(version), officer.userId()),
        () -> show(place, id, model), model, response, redirect);
  }

  private String show(Place place, UUID id, Model model) {
    UnitTree tree = editing.open(place.municipality(), id, place.userId());
    MunicipalityUnit unit = tree.find(id).orElseThrow();
    model.addAttribute("unit", unit);
    model.addAttribute("base", place.page());
    model.addAttribute("unitParents", UnitStep.options(tree.nodes()));
    model.addAttribute("unitKinds", step.kinds());
    if (!model.containsAttribute("typedUnit")) {
      model.addAttribute("typedUnit", TypedMunicipalityUnit.of(unit));
    }
    return VIEW;
  }

  private static Place place(String municipality, StaffPrincipal officer) {
    return new Place(municipality, UnitEditing.STEP, officer.userId());
  }

  private static UUID id(String unit) {
    return Ids.parse(unit).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "setup.unit.notFound"));
  }
}
