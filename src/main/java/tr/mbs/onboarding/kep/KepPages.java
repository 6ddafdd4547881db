package tr.mbs.onboarding.kep;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.web.StepPages;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** Takes what is entered about KEP on the pages of steps 1 and 11. */
@Controller
public class KepPages {

  static final String LETTER = "/e-belediye/{municipality}/adim/1/kep";
  static final String SECRET = LETTER + "/gizli";
  static final String WITHDRAWAL = SECRET + "/sil";
  public static final String RECORD = "/e-belediye/{municipality}/adim/11/kep";

  private final KepEntries entries;
  private final StepPages pages;
  private final FormProblems problems;

  KepPages(KepEntries entries, StepPages pages, FormProblems problems) {
    this.entries = entries;
    this.pages = pages;
    this.problems = problems;
  }

  /** Where an entry comes from, and where its answer goes. */
  private record Page(String municipality, int step, String userId, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
  }

  @PostMapping(LETTER)
  Object receipt(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @ModelAttribute("typedReceipt") TypedReceipt typed, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    return answer(new Page(municipality, KepAnnexes.STEP, officer.userId(), model, response, redirect),
        wrong -> entries.receipt(municipality, officer.userId(), typed, wrong));
  }

  /** What was typed here goes into no model, so that no page can show it again. */
  @PostMapping(SECRET)
  Object secret(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @RequestParam Map<String, String> typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {
    model.addAttribute("secretWrong", true);
    return answer(new Page(municipality, KepAnnexes.STEP, officer.userId(), model, response, redirect),
        wrong -> entries.secret(municipality, officer.userId(), typed, wrong));
  }

  @PostMapping(WITHDRAWAL)
  Object withdraw(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    return answer(new Page(municipality, KepAnnexes.STEP, officer.userId(), model, response, redirect),
        wrong -> entries.withdraw(municipality, officer.userId()));
  }

  @PostMapping(RECORD)
  Object record(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @ModelAttribute("typedRecord") TypedRecord typed, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    return answer(new Page(municipality, GoLive.STEP, officer.userId(), model, response, redirect),
        wrong -> entries.record(municipality, officer.userId(), typed, wrong));
  }

  private Object answer(Page page, Consumer<List<Refusal>> entry) {
    List<Refusal> wrong = new ArrayList<>();
    try {
      entry.accept(wrong);
    } catch (Refusal refusal) {
      wrong.add(refusal);
    }
    if (wrong.isEmpty()) {
      page.redirect().addFlashAttribute("saved", true);
      return SeeOther.to("/e-belediye/" + page.municipality() + "/adim/" + page.step());
    }
    return problems.show(wrong, pages.show(page.municipality(), page.step(), page.userId(), page.model()), page.model(),
        page.response());
  }
}
