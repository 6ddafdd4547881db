package tr.mbs.mailbox.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.mailbox.account.Mailbox;
import tr.mbs.mailbox.account.Mailboxes;
import tr.mbs.mailbox.folder.MailFolder;
import tr.mbs.mailbox.folder.MailPage;
import tr.mbs.mailbox.folder.Moves;
import tr.mbs.mailbox.folder.NoSuchMail;
import tr.mbs.mailbox.folder.Place;
import tr.mbs.mailbox.server.MailWork;
import tr.mbs.mailbox.server.Mailroom;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.SeeOther;

/** Putting mails away and back. Each ends on the list from which one came, with a sentence of what was done. */
@Controller
class MailMoves {

  private final Mailroom mailroom;
  private final Mailboxes mailboxes;
  private final MailView view;

  MailMoves(Mailroom mailroom, Mailboxes mailboxes, MailView view) {
    this.mailroom = mailroom;
    this.mailboxes = mailboxes;
    this.view = view;
  }

  @PostMapping(MailRules.MAIL + "/sil")
  View throwAway(MailAddress address, @AuthenticationPrincipal MuhtarPrincipal muhtar, RedirectAttributes redirect) {
    return put(address, Place.TRASH, "mailbox.read.thrownAway", muhtar, redirect);
  }

  @PostMapping(MailRules.MAIL + "/istenmeyen")
  View markAsJunk(MailAddress address, @AuthenticationPrincipal MuhtarPrincipal muhtar, RedirectAttributes redirect) {
    return put(address, Place.JUNK, "mailbox.read.junk", muhtar, redirect);
  }

  private View put(MailAddress address, Place place, String sentence, MuhtarPrincipal muhtar,
      RedirectAttributes redirect) {
    Moves.Moved moved = mailroom.with(muhtar, store -> Moves.move(store, MailFolder.named(store, address.folder()),
        address.number(), address.certainValidity(), MailFolder.of(place)));
    if (moved.uid() != 0) {
      redirect.addFlashAttribute("undo", "/posta/" + moved.folder().slug() + "/" + moved.uid() + "/geri-al");
      redirect.addFlashAttribute("undoValidity", moved.validity());
      redirect.addFlashAttribute("undoFolder", address.folder());
    }
    return done(address, sentence, redirect);
  }

  /**
   * Out of "Çöp Kutusu" and "İstenmeyen".
   *
   * @param nereye slug of the folder from which it came; where nobody knows any more, the mail itself says it
   */
  @PostMapping(MailRules.MAIL + "/geri-al")
  View putBack(MailAddress address, @RequestParam(defaultValue = "") String nereye,
      @AuthenticationPrincipal MuhtarPrincipal muhtar, RedirectAttributes redirect) {
    String own = mailboxes.ofOffice(muhtar.muhtarlik()).map(Mailbox::address).orElseThrow(NoSuchMail::new);
    Moves.Moved moved = mailroom.with(muhtar, store -> {
      MailFolder from = MailFolder.named(store, address.folder());
      return nereye.isEmpty() ? Moves.back(store, from, address.number(), address.certainValidity(), own)
          : Moves.move(store, from, address.number(), address.certainValidity(), MailFolder.named(store, nereye));
    });
    redirect.addFlashAttribute("done", "mailbox.read.back." + moved.folder().place());
    // Who takes back what he has just done goes on where he did it.
    return nereye.isEmpty() ? SeeOther.to(address.list()) : SeeOther.to("/posta/" + moved.folder().slug());
  }

  @PostMapping(MailRules.MAIL + "/okunmadi")
  View markUnread(MailAddress address, @AuthenticationPrincipal MuhtarPrincipal muhtar, RedirectAttributes redirect) {
    act(muhtar, store -> {
      Moves.markUnread(store, MailFolder.named(store, address.folder()), address.number(), address.certainValidity());
      return true;
    });
    return done(address, "mailbox.read.unread", redirect);
  }

  /** Asks first. */
  @GetMapping(MailRules.MAIL + "/kalici-sil")
  String question(MailAddress address, @AuthenticationPrincipal MuhtarPrincipal muhtar, Model model) {
    MailFolder trash = MailFolder.of(Place.TRASH);
    if (!address.folder().equals(trash.slug())) {
      throw new NoSuchMail();
    }
    view.show(mailroom.with(muhtar, store -> MailPage.mail(store, address.folder(), address.validity(),
        address.after(), address.number())), true, muhtar, model);
    model.addAttribute("asked", address);
    return "mailbox/delete";
  }

  @PostMapping(MailRules.MAIL + "/kalici-sil")
  View deleteForGood(MailAddress address, @AuthenticationPrincipal MuhtarPrincipal muhtar,
      RedirectAttributes redirect) {
    act(muhtar, store -> {
      Moves.deleteForGood(store, MailFolder.named(store, address.folder()), address.number(),
          address.certainValidity());
      return true;
    });
    return done(address, "mailbox.read.deleted", redirect);
  }

  private void act(MuhtarPrincipal muhtar, MailWork<Boolean> work) {
    mailroom.with(muhtar, work);
  }

  private static View done(MailAddress address, String sentence, RedirectAttributes redirect) {
    redirect.addFlashAttribute("done", sentence);
    return SeeOther.to(address.list());
  }
}
