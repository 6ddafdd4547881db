package tr.mbs.request.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.View;
import tr.mbs.request.file.Attachments;
import tr.mbs.request.filing.Drafts;
import tr.mbs.request.filing.Drafts.Draft;
import tr.mbs.request.filing.TypedRequest;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.SeeOther;

/** Keeps what is being typed ({@code /request/draft.js} sends it) and forgets it when the muhtar says so. */
@Controller
class DraftActions {

  private final Drafts drafts;
  private final Attachments attachments;

  DraftActions(Drafts drafts, Attachments attachments) {
    this.drafts = drafts;
    this.attachments = attachments;
  }

  @PostMapping("/basvuru/taslak")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void save(@AuthenticationPrincipal MuhtarPrincipal muhtar, @RequestParam UUID idempotencyKey,
      @ModelAttribute TypedRequest typed) {
    if (typed.isWorthKeeping() || !attachments.waiting(muhtar.muhtarlik(), idempotencyKey).isEmpty()) {
      drafts.save(muhtar.mandate(), new Draft(idempotencyKey, typed));
    } else {
      drafts.forget(muhtar.mandate());
    }
  }

  @PostMapping("/basvuru/taslak/sil")
  View forget(@AuthenticationPrincipal MuhtarPrincipal muhtar) {
    drafts.find(muhtar.mandate(), muhtar.muhtarlik())
        .ifPresent(draft -> attachments.remove(muhtar.muhtarlik(), draft.key(), null));
    drafts.forget(muhtar.mandate());
    return SeeOther.to("/basvuru");
  }
}
