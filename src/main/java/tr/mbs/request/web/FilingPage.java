package tr.mbs.request.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.file.Upload;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.request.Request;
import tr.mbs.request.file.Attachments;
import tr.mbs.request.filing.Drafts;
import tr.mbs.request.filing.Drafts.Draft;
import tr.mbs.request.filing.FileRequestForm;
import tr.mbs.request.filing.FilingChoices;
import tr.mbs.request.filing.TypedRequest;
import tr.mbs.request.process.RequestFilings;
import tr.mbs.request.search.OfficeRequests;
import tr.mbs.signin.FormProof;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.SeeOther;

/**
 * Başvuru Formu. Files are kept first, whatever else is wrong; what was typed is kept as a draft until it is filed. All of
 * it works without JavaScript.
 */
@Controller
class FilingPage {

  private static final String FORM = "request/filing";

  private final RequestFilings filings;
  private final Attachments attachments;
  private final Drafts drafts;
  private final FilingChoices choices;
  private final FilingProblems problems;
  private final FormProof proof;
  private final Mandates mandates;
  private final Muhtarliks muhtarliks;
  private final OwnRequests requests;
  private final OfficeRequests lists;

  FilingPage(RequestFilings filings, Attachments attachments, Drafts drafts, FilingChoices choices,
      FilingProblems problems, FormProof proof, Mandates mandates, Muhtarliks muhtarliks, OwnRequests requests,
      OfficeRequests lists) {
    this.filings = filings;
    this.attachments = attachments;
    this.drafts = drafts;
    this.choices = choices;
    this.problems = problems;
    this.proof = proof;
    this.mandates = mandates;
    this.muhtarliks = muhtarliks;
    this.requests = requests;
    this.lists = lists;
  }

  @GetMapping("/basvuru")
  String form(@AuthenticationPrincipal MuhtarPrincipal muhtar, Model model, Locale locale) {
    Optional<Draft> kept = drafts.find(muhtar.mandate(), muhtar.muhtarlik());
    Draft draft = kept.orElseGet(() -> new Draft(UUID.randomUUID(), TypedRequest.NOTHING));
    model.addAttribute("restored", draft.typed().isWorthKeeping() && !model.containsAttribute("removed"));
    if (!draft.refused().isEmpty()) {
      model.addAttribute("problems", problems.of(draft.refused(), locale));
    }
    return show(muhtar, draft, model, locale);
  }

  /** @param remove id of a file to take off the form again, in place of filing; files sent with it are kept or refused */
  @PostMapping("/basvuru")
  Object file(@AuthenticationPrincipal MuhtarPrincipal muhtar, @Valid @ModelAttribute FileRequestForm form,
      BindingResult wrong, @ModelAttribute TypedRequest typed, @RequestParam(required = false) String idempotencyKey,
      @RequestParam(required = false) List<MultipartFile> files, @RequestParam(required = false) String remove,
      RedirectAttributes redirect, HttpServletResponse response, Model model, Locale locale) {
    Draft draft = new Draft(Ids.parse(idempotencyKey).orElseGet(UUID::randomUUID), typed);
    List<Refusal> refusals = attachments.keep(muhtar.muhtarlik(), draft.key(), Upload.of(files));
    if (remove != null) {
      Ids.parse(remove).ifPresent(id -> attachments.remove(muhtar.muhtarlik(), draft.key(), id));
      if (!refusals.isEmpty()) {
        return showAgain(muhtar, draft, problems.of(refusals, locale), HttpStatus.UNPROCESSABLE_ENTITY.value(), response,
            model, locale);
      }
      drafts.save(muhtar.mandate(), draft);
      redirect.addFlashAttribute("removed", true);
      return SeeOther.to("/basvuru");
    }
    if (wrong.hasErrors() || !refusals.isEmpty()) {
      return showAgain(muhtar, draft, problems.of(wrong, refusals, locale), HttpStatus.UNPROCESSABLE_ENTITY.value(),
          response, model, locale);
    }
    try {
      String number = filings.file(form, muhtar.mandate(), muhtar.muhtarlik());
      drafts.forget(muhtar.mandate());
      return SeeOther.to("/basvuru/" + number + "/alindi");
    } catch (Refusal refusal) {
      // The key is spent: what was typed and sent goes on under a new one.
      Draft another = new Draft(UUID.randomUUID(), typed);
      attachments.move(muhtar.muhtarlik(), draft.key(), another.key());
      return showAgain(muhtar, another, problems.of(wrong, List.of(refusal), locale), refusal.kind().status(), response,
          model, locale);
    }
  }

  @GetMapping("/basvuru/{number}/alindi")
  String filed(@PathVariable String number, @AuthenticationPrincipal MuhtarPrincipal muhtar, Model model) {
    Request request = requests.get(number, muhtar);
    model.addAttribute("request", request);
    model.addAttribute("phone", mandates.find(muhtar.mandate()).map(mandate -> mandate.phone()).orElse(null));
    return "request/filed";
  }

  private String showAgain(MuhtarPrincipal muhtar, Draft draft, Map<String, String> sentences, int status,
      HttpServletResponse response, Model model, Locale locale) {
    drafts.save(muhtar.mandate(), draft);
    response.setStatus(status);
    model.addAttribute("problems", sentences);
    return show(muhtar, draft, model, locale);
  }

  private String show(MuhtarPrincipal muhtar, Draft draft, Model model, Locale locale) {
    model.addAttribute("idempotencyKey", draft.key());
    model.addAttribute("proof", proof.of(draft.key(), muhtar.mandate()));
    model.addAttribute("typed", draft.typed());
    model.addAttribute("types", choices.types(locale));
    model.addAttribute("subjects", choices.subjects());
    model.addAttribute("recent", lists.recent(muhtar.muhtarlik()));
    model.addAttribute("muhtar", mandates.find(muhtar.mandate()).orElseThrow());
    model.addAttribute("office", muhtarliks.find(muhtar.muhtarlik()).orElseThrow());
    model.addAttribute("sent", attachments.waiting(muhtar.muhtarlik(), draft.key()));
    return FORM;
  }
}
