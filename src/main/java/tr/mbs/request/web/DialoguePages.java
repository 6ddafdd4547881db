package tr.mbs.request.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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
import tr.mbs.request.Request;
import tr.mbs.request.dialogue.Contribution;
import tr.mbs.request.file.Attachments;
import tr.mbs.request.process.own.OwnMoves;
import tr.mbs.request.search.RequestReader;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.SeeOther;

/**
 * What a muhtar writes about a request that somebody works on. Whatever is wrong, text and files that came with it stay
 * on the page, and go on under a new key where the old one is spent.
 */
@Controller
class DialoguePages {

  private static final String FORM = "request/contribution";
  /** Last part of an address: an answer; the other is {@code bilgi}, information of his own accord. */
  private static final String ANSWER = "yanit";
  private static final Pattern QUESTION = Pattern.compile("[0-9]{1,6}");

  private final OwnMoves moves;
  private final OwnRequests own;
  private final RequestReader requests;
  private final Attachments attachments;
  private final FilingProblems problems;

  DialoguePages(OwnMoves moves, OwnRequests own, RequestReader requests, Attachments attachments,
      FilingProblems problems) {
    this.moves = moves;
    this.own = own;
    this.requests = requests;
    this.attachments = attachments;
    this.problems = problems;
  }

  /** The form on a page of its own; that of an answer stands on the request's page, where its question is. */
  @GetMapping("/talepler/{number}/{way:bilgi|yanit}")
  Object form(@PathVariable String number, @PathVariable String way,
      @AuthenticationPrincipal MuhtarPrincipal muhtar, Model model) {
    Request request = own.get(number, muhtar);
    return ANSWER.equals(way) ? SeeOther.to("/talepler/" + request.number())
        : show(request, false, new Contribution(UUID.randomUUID(), null), model);
  }

  @PostMapping("/talepler/{number}/{way:bilgi|yanit}")
  Object send(@PathVariable String number, @PathVariable String way, @AuthenticationPrincipal MuhtarPrincipal muhtar,
      @Valid @ModelAttribute("typed") TypedContribution typed, BindingResult wrong,
      @RequestParam(required = false) String idempotencyKey, @RequestParam(defaultValue = "") String question,
      @RequestParam(required = false) List<MultipartFile> files,
      RedirectAttributes redirect, HttpServletResponse response, Model model, Locale locale) {
    Request request = own.get(number, muhtar);
    if (typed == null) {
      // A file in place of the text.
      throw new Refusal(Refusal.Kind.INVALID, "workflow.form.malformed");
    }
    Optional<UUID> key = Ids.parse(idempotencyKey);
    Contribution contribution = new Contribution(key.orElseGet(UUID::randomUUID), typed.text(),
        QUESTION.matcher(question).matches() ? Integer.valueOf(question) : null);
    List<Refusal> refusals =
        new ArrayList<>(attachments.keep(muhtar.muhtarlik(), contribution.key(), Upload.of(files)));
    if (key.isEmpty()) {
      refusals.add(new Refusal(Refusal.Kind.INVALID, "NotNull.idempotencyKey"));
    }
    if (!wrong.hasErrors() && refusals.isEmpty()) {
      try {
        if (ANSWER.equals(way)) {
          moves.answer(request, contribution);
        } else {
          moves.addInformation(request, contribution);
        }
        redirect.addFlashAttribute("done", ANSWER.equals(way) ? "request.answer.done" : "request.addition.done");
        return SeeOther.to("/talepler/" + request.number());
      } catch (Refusal refusal) {
        refusals.add(refusal);
        contribution = new Contribution(UUID.randomUUID(), typed.text(), contribution.question());
        attachments.move(muhtar.muhtarlik(), key.get(), contribution.key());
      }
    }
    response.setStatus(refusals.isEmpty() ? Refusal.Kind.INVALID.status() : refusals.get(0).kind().status());
    model.addAttribute("problems", problems.of(wrong, refusals, locale));
    Request now = own.get(number, muhtar);
    boolean stillAsked = contribution.question() == null || contribution.question().equals(now.question());
    return show(now, ANSWER.equals(way) && stillAsked, contribution, model);
  }

  /** @param answer whether it was meant as one; when the question is no longer open, it is offered as information */
  private String show(Request request, boolean answer, Contribution contribution, Model model) {
    model.addAttribute("request", request);
    model.addAttribute("asked", answer ? question(request) : null);
    model.addAttribute("contribution", contribution);
    model.addAttribute("sent", attachments.waiting(request.muhtarlikId(), contribution.key()));
    return FORM;
  }

  private String question(Request request) {
    return request.question() == null ? null : requests.movements(request.getId()).get(request.question() - 1).text();
  }
}
