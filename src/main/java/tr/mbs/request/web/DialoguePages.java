package tr.mbs.request.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.request.Request;
import tr.mbs.request.dialogue.Contribution;
import tr.mbs.request.dialogue.Dialogues;
import tr.mbs.request.file.Attachments;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.SeeOther;

/**
 * What a muhtar writes about a request that somebody works on. Whatever is wrong, text and files that came with it stay
 * on the page, and go on under a new key where the old one is spent.
 */
@Controller
class DialoguePages {

  private static final String FORM = "request/contribution";

  private final Dialogues dialogues;
  private final OwnRequests own;
  private final Attachments attachments;
  private final FilingProblems problems;

  DialoguePages(Dialogues dialogues, OwnRequests own, Attachments attachments, FilingProblems problems) {
    this.dialogues = dialogues;
    this.own = own;
    this.attachments = attachments;
    this.problems = problems;
  }

  @GetMapping("/talepler/{number}/bilgi")
  String form(@PathVariable String number, @AuthenticationPrincipal MuhtarPrincipal muhtar, Model model) {
    return show(own.get(number, muhtar), new Contribution(UUID.randomUUID(), null), model);
  }

  @PostMapping("/talepler/{number}/bilgi")
  Object send(@PathVariable String number, @AuthenticationPrincipal MuhtarPrincipal muhtar,
      @Valid @ModelAttribute("typed") TypedContribution typed, BindingResult wrong,
      @RequestParam(required = false) String idempotencyKey, @RequestParam(required = false) List<MultipartFile> files,
      RedirectAttributes redirect, HttpServletResponse response, Model model, Locale locale) {
    Request request = own.get(number, muhtar);
    Optional<UUID> key = Ids.parse(idempotencyKey);
    Contribution contribution = new Contribution(key.orElseGet(UUID::randomUUID), typed.text());
    List<Refusal> refusals =
        new ArrayList<>(attachments.keep(muhtar.muhtarlik(), contribution.key(), FilingPage.uploads(files)));
    if (key.isEmpty()) {
      refusals.add(new Refusal(Refusal.Kind.INVALID, "NotNull.idempotencyKey"));
    }
    if (!wrong.hasErrors() && refusals.isEmpty()) {
      try {
        dialogues.addInformation(request.getId(), contribution);
        redirect.addFlashAttribute("done", "request.addition.done");
        return SeeOther.to("/talepler/" + request.number());
      } catch (Refusal refusal) {
        refusals.add(refusal);
        contribution = new Contribution(UUID.randomUUID(), typed.text());
        attachments.move(muhtar.muhtarlik(), key.get(), contribution.key());
      }
    }
    response.setStatus(refusals.isEmpty() ? Refusal.Kind.INVALID.status() : refusals.get(0).kind().status());
    model.addAttribute("problems", problems.of(wrong, refusals, locale));
    return show(own.get(number, muhtar), contribution, model);
  }

  private String show(Request request, Contribution contribution, Model model) {
    model.addAttribute("request", request);
    model.addAttribute("contribution", contribution);
    model.addAttribute("attachments", attachments.waiting(request.muhtarlikId(), contribution.key()));
    return FORM;
  }
}
