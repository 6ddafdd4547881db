package tr.mbs.mailbox.web;

import java.time.Clock;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import tr.mbs.kernel.Refusal;
import tr.mbs.mailbox.account.Mailboxes;
import tr.mbs.mailbox.folder.MailFolder;
import tr.mbs.mailbox.folder.MailFolders;
import tr.mbs.mailbox.search.Found;
import tr.mbs.mailbox.search.MailSearch;
import tr.mbs.mailbox.server.Mailroom;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.SeeOther;

/** Looks for mails of one folder by their words. */
@Controller
class SearchPages {

  private static final String PAGE = "mailbox/search";

  private final Mailroom mailroom;
  private final Mailboxes mailboxes;
  private final MailSearch search;
  private final MailTexts texts;

  SearchPages(Mailroom mailroom, Mailboxes mailboxes, MailSearch search, Clock clock) {
    this.mailroom = mailroom;
    this.mailboxes = mailboxes;
    this.search = search;
    this.texts = new MailTexts(clock);
  }

  private record Answer(List<MailFolder> folders, Found found) {
  }

  @GetMapping(MailRules.SEARCH)
  Object search(@ModelAttribute("query") MailQuery query, @AuthenticationPrincipal MuhtarPrincipal muhtar, Model model) {
    if (query.holdsNumber()) {
      return SeeOther.to(query.withoutNumber());
    }
    var mailbox = mailboxes.ofOffice(muhtar.muhtarlik())
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "mailbox.account.none"));
    Answer answer = mailroom.with(muhtar, store -> new Answer(MailFolders.of(store),
        search.find(store, mailbox.id(), muhtar.mandate(), query.folder(), query.words(), query.position())));
    Found found = answer.found();
    model.addAttribute("folders", answer.folders());
    model.addAttribute("found", found);
    model.addAttribute("words", query.words());
    model.addAttribute("texts", texts);
    model.addAttribute("first", query.sonra() == null ? null : query.address(null));
    model.addAttribute("following", found.next() == null ? null : query.address(found.next()));
    model.addAttribute("again", found.isWhole() ? null : query.address(null));
    return PAGE;
  }
}
