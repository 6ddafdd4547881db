package tr.mbs.mailbox.web;

import java.time.Clock;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tr.mbs.mailbox.account.Mailbox;
import tr.mbs.mailbox.account.Mailboxes;
import tr.mbs.mailbox.folder.MailFolder;
import tr.mbs.mailbox.folder.MailPage;
import tr.mbs.mailbox.folder.OpenedMail;
import tr.mbs.mailbox.folder.Place;
import tr.mbs.site.MuhtarPrincipal;

/** Puts a mailbox on its page. */
@Component
class MailView {

  static final String PAGE = "mailbox/mail";

  private final Mailboxes mailboxes;
  private final MessageSource messages;
  private final MailTexts texts;

  MailView(Mailboxes mailboxes, MessageSource messages, Clock clock) {
    this.mailboxes = mailboxes;
    this.messages = messages;
    this.texts = new MailTexts(clock);
  }

  /** @param plain whether the words alone are wanted */
  String show(MailPage page, boolean plain, MuhtarPrincipal muhtar, Model model) {
    OpenedMail opened = page.opened();
    model.addAttribute("page", page);
    model.addAttribute("texts", texts);
    model.addAttribute("folderTitle", title(page.folder()));
    model.addAttribute("list", page.list());
    model.addAttribute("links", new MailLinks(page.list()));
    model.addAttribute("address", mailboxes.ofOffice(muhtar.muhtarlik()).map(Mailbox::address).orElse(""));
    model.addAttribute("opened", opened);
    model.addAttribute("path", opened == null ? null : "/posta/" + page.folder().slug() + "/" + opened.uid());
    model.addAttribute("room", MailFrame.room(opened != null && opened.hasPictures()));
    model.addAttribute("framed", opened != null && opened.letter().html() != null && !plain);
    model.addAttribute("passages", opened == null ? List.of() : Passage.of(opened.letter().text()));
    return PAGE;
  }

  private String title(MailFolder folder) {
    return folder.place() == Place.OWN ? folder.title()
        : messages.getMessage(folder.place().key(), null, LocaleContextHolder.getLocale());
  }
}
