package tr.mbs.request.web.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.request.Request;
import tr.mbs.request.note.Notes;
import tr.mbs.request.web.ScopedRequests;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** "İç notlar" on the page of a request: whatever is wrong, the text stays there. */
@Controller
class NotePages {

  private final ScopedRequests scoped;
  private final Notes notes;
  private final CaseView view;
  private final FormProblems problems;

  NotePages(ScopedRequests scoped, Notes notes, CaseView view, FormProblems problems) {
    this.scoped = scoped;
    this.notes = notes;
    this.view = view;
    this.problems = problems;
  }

  @PostMapping("/kurum/talepler/{number}/not")
  Object write(@PathVariable String number, @AuthenticationPrincipal StaffPrincipal principal,
      @RequestParam(defaultValue = "") String text, @RequestParam(required = false) String idempotencyKey,
      RedirectAttributes redirect, HttpServletResponse response, Model model, Locale locale) {
    StaffAccounts.Account officer = scoped.officer(principal);
    Request request = scoped.get(number, officer);
    try {
      notes.write(request.getId(), officer, Ids.parse(idempotencyKey).orElse(null), text);
    } catch (Refusal refusal) {
      problems.show(List.of(refusal), CaseView.PAGE, model, response);
      model.addAttribute("text", text);
      view.show(scoped.get(number, officer), officer, model, locale);
      return CaseView.PAGE;
    }
    redirect.addFlashAttribute("done", "request.note.done");
    return SeeOther.to("/kurum/talepler/" + request.number());
  }
}
