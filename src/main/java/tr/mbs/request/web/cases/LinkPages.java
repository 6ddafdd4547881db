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
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.request.Request;
import tr.mbs.request.link.Links;
import tr.mbs.request.web.ScopedRequests;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** "Aynı konudaki talepler" on the page of a request: to link one by its number, and to take a link away. */
@Controller
class LinkPages {

  private final ScopedRequests scoped;
  private final Links links;
  private final CaseView view;
  private final FormProblems problems;

  LinkPages(ScopedRequests scoped, Links links, CaseView view, FormProblems problems) {
    this.scoped = scoped;
    this.links = links;
    this.view = view;
    this.problems = problems;
  }

  /** @param remove number of a request whose link is taken away, in place of adding one */
  @PostMapping("/kurum/talepler/{number}/baglanti")
  Object send(@PathVariable String number, @AuthenticationPrincipal StaffPrincipal principal,
      @RequestParam(defaultValue = "") String other, @RequestParam(required = false) String remove,
      RedirectAttributes redirect, HttpServletResponse response, Model model, Locale locale) {
    StaffAccounts.Account officer = scoped.officer(principal);
    Request request = scoped.get(number, officer);
    try {
      if (remove == null) {
        links.link(request, officer, other);
      } else {
        links.unlink(request, officer, remove);
      }
    } catch (Refusal refusal) {
      problems.show(List.of(refusal), CaseView.PAGE, model, response);
      model.addAttribute("other", other);
      view.show(scoped.get(number, officer), officer, model, locale);
      return CaseView.PAGE;
    }
    redirect.addFlashAttribute("done", remove == null ? "request.link.added" : "request.link.removed");
    return SeeOther.to("/kurum/talepler/" + request.number());
  }
}
