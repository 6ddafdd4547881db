package tr.mbs.onboarding.setup.right;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.onboarding.setup.Edits;
import tr.mbs.onboarding.setup.Edits.Place;
import tr.mbs.site.StaffPrincipal;

/** Takes page rights on the page of step 7, and takes them away again. */
@Controller
@RequestMapping("/e-belediye/{municipality}/adim/7/yetki")
class PageRightPage {

  private final PageRights rights;
  private final Edits edits;

  PageRightPage(PageRights rights, Edits edits) {
    this.rights = rights;
    this.edits = edits;
  }

  @PostMapping
  Object add(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @RequestParam(required = false) List<String> person, @RequestParam(required = false) List<String> page,
      Model model, HttpServletResponse response, RedirectAttributes redirect) {
    List<String> people = person == null ? List.of() : person;
    List<String> pages = page == null ? List.of() : page;
    model.addAttribute("typedPeople", people);
    model.addAttribute("typedPages", pages);
    return edits.answer(place(municipality, officer), () -> rights.add(municipality, people, pages, officer.userId()),
        model, response, redirect);
  }

  /** @param remove user and page, as {@link PageRights#remove} takes them */
  @PostMapping("/sil")
  Object remove(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @RequestParam(defaultValue = "") String remove, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    return edits.answer(place(municipality, officer), () -> rights.remove(municipality, remove, officer.userId()), model,
        response, redirect);
  }

  private static Place place(String municipality, StaffPrincipal officer) {
    return new Place(municipality, PageRights.STEP, officer.userId());
  }
}
