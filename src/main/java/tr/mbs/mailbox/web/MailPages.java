package tr.mbs.mailbox.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tr.mbs.mailbox.folder.MailPage;
import tr.mbs.mailbox.server.Mailroom;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.SeeOther;

/** The list of a folder, and the mail that was chosen from it beside it (below it on a telephone). */
@Controller
class MailPages {

  private final Mailroom mailroom;
  private final MailView view;

  MailPages(Mailroom mailroom, MailView view) {
    this.mailroom = mailroom;
    this.view = view;
  }

  @GetMapping("/posta")
  View inbox() {
    return SeeOther.to("/posta/gelen");
  }

  @GetMapping(MailRules.FOLDER)
  String list(MailAddress address, @AuthenticationPrincipal MuhtarPrincipal muhtar, Model model) {
    return view.show(mailroom.with(muhtar,
        store -> MailPage.list(store, address.folder(), address.validity(), address.after())), false, muhtar, model);
  }

  /** {@code ?duz=1} shows the words alone of a mail that came with a design of its own. */
  @GetMapping(MailRules.MAIL)
  String mail(MailAddress address, @RequestParam(defaultValue = "") String duz,
      @AuthenticationPrincipal MuhtarPrincipal muhtar, Model model) {
    return view.show(mailroom.with(muhtar, store -> MailPage.mail(store, address.folder(), address.validity(),
        address.after(), address.number())), !duz.isEmpty(), muhtar, model);
  }
}
