package tr.mbs.onboarding.setup;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.web.StepPages;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;

/** How every edit of a step's facts is answered: the step's page again, with what was saved, or with what is wrong. */
@Component
public class Edits {

  /** Where an edit comes from. @param municipality as it stands in the address */
  public record Place(String municipality, int step, String userId) {

    public String page() {
      return "/e-belediye/" + municipality + "/adim/" + step;
    }
  }

  private final StepPages pages;
  private final FormProblems problems;

  Edits(StepPages pages, FormProblems problems) {
    this.pages = pages;
    this.problems = problems;
  }

  /**
   * Does an edit on the step's own page.
   *
   * @param model holds what was typed
   * @return 303 to the step's page; or the page with everything typed, 422 or 409
   * @throws Refusal when it is not about what was typed: NOT_FOUND, FORBIDDEN
   */
  public Object answer(Place place, Runnable edit, Model model, HttpServletResponse response, RedirectAttributes redirect) {
    return answer(place, edit, () -> pages.show(place.municipality(), place.step(), place.userId(), model), model,
        response, redirect);
  }

  /** The same on another page. @param view fills the model of that page and names it */
  public Object answer(Place place, Runnable edit, Supplier<String> view, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    List<Refusal> wrong;
    try {
      edit.run();
      redirect.addFlashAttribute("saved", true);
      return SeeOther.to(place.page());
    } catch (WrongFields fields) {
      wrong = fields.refusals();
    } catch (Refusal refusal) {
      wrong = List.of(refusal);
    }
    return problems.show(wrong, view.get(), model, response);
  }

  /** Somebody else was first. */
  public static Refusal changed() {
    return new Refusal(Refusal.Kind.CONFLICT, "setup.refusal.changed");
  }
}
