package tr.mbs.request.web.proof;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.file.Upload;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.request.Request;
import tr.mbs.request.file.Attachment;
import tr.mbs.request.proof.Proofs;
import tr.mbs.request.web.FilingProblems;
import tr.mbs.request.web.ScopedRequests;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/**
 * Sonuç dosyaları: what goes out with the result of a request, laid ready by who has claimed its task. Nothing of the case
 * is shown but its number, so reading it leaves no entry in the audit trail.
 */
@Controller
class ProofPages {

  private static final String PAGE = "request/proof";

  private final ScopedRequests scoped;
  private final Proofs proofs;
  private final FilingProblems problems;

  ProofPages(ScopedRequests scoped, Proofs proofs, FilingProblems problems) {
    this.scoped = scoped;
    this.proofs = proofs;
    this.problems = problems;
  }

  @GetMapping("/kurum/talepler/{number}/ekler")
  String form(@PathVariable String number, @AuthenticationPrincipal StaffPrincipal principal, Model model) {
    StaffAccounts.Account officer = scoped.officer(principal);
    return show(scoped.get(number, officer), officer, model);
  }

  /** @param remove id of a file to take off again, in place of adding; files sent with it are kept or refused */
  @PostMapping("/kurum/talepler/{number}/ekler")
  Object send(@PathVariable String number, @AuthenticationPrincipal StaffPrincipal principal,
      @RequestParam(required = false) List<MultipartFile> files, @RequestParam(required = false) String remove,
      RedirectAttributes redirect, HttpServletResponse response, Model model, Locale locale) {
    StaffAccounts.Account officer = scoped.officer(principal);
    Request request = scoped.get(number, officer);
    List<Upload> uploads = Upload.of(files);
    List<Refusal> refusals = new ArrayList<>();
    try {
      if (remove != null) {
        proofs.remove(request, officer, Ids.parse(remove).orElse(null));
      }
      if (remove == null || !uploads.isEmpty()) {
        refusals.addAll(proofs.lay(request, officer, uploads));
      }
    } catch (Refusal refusal) {
      refusals.add(refusal);
    }
    if (refusals.isEmpty()) {
      redirect.addFlashAttribute("done", remove == null ? "request.proof.added" : "request.proof.removed");
      return SeeOther.to("/kurum/talepler/" + request.number() + "/ekler");
    }
    response.setStatus(refusals.get(0).kind().status());
    model.addAttribute("problems", problems.of(refusals, locale));
    return show(scoped.get(number, officer), officer, model);
  }

  private String show(Request request, StaffAccounts.Account officer, Model model) {
    model.addAttribute("request", request);
    model.addAttribute("obstacle", proofs.obstacle(request, officer).map(Refusal::messageKey).orElse(null));
    List<Attachment> ready = proofs.ready(request, officer.userId());
    model.addAttribute("ready", ready);
    model.addAttribute("gone", ready.isEmpty() && request.proofOf(officer.userId()) != null);
    return PAGE;
  }
}
