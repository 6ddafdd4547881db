package tr.mbs.mailbox.password.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Refusal;
import tr.mbs.mailbox.account.Mailbox;
import tr.mbs.mailbox.password.FirstPasswords;
import tr.mbs.mailbox.account.Mailboxes;
import tr.mbs.registry.ShownPassword;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.mandate.OfficeFile;
import tr.mbs.registry.office.Offices;
import tr.mbs.site.Audience;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** The address of an office, and a first password for who holds it; an officer sees no mail. */
@Controller
class OfficeMailboxPage {

  static final String PATH = "/kurum/muhtarlar/{office}/posta";

  private final Offices offices;
  private final StaffAccounts accounts;
  private final Mailboxes mailboxes;
  private final FirstPasswords passwords;
  private final ShownPassword shown;

  OfficeMailboxPage(Offices offices, StaffAccounts accounts, Mailboxes mailboxes, FirstPasswords passwords,
      ShownPassword shown) {
    this.offices = offices;
    this.accounts = accounts;
    this.mailboxes = mailboxes;
    this.passwords = passwords;
    this.shown = shown;
  }

  @GetMapping(PATH)
  String one(@PathVariable String office, @AuthenticationPrincipal StaffPrincipal principal, Model model) {
    OfficeFile file = open(office, principal);
    Mailbox mailbox = mailbox(file);
    model.addAttribute("office", file.office()).addAttribute("mailbox", mailbox)
        .addAttribute("state", passwords.state(mailbox).name())
        .addAttribute("mayGive", Audience.ofGroups(account(principal).groups()).contains(Audience.GOVERNORATE));
    shown.reveal(model);
    return "mailbox/office";
  }

  @PostMapping(PATH + "/parola")
  View give(@PathVariable String office, @AuthenticationPrincipal StaffPrincipal principal, RedirectAttributes redirect) {
    OfficeFile file = open(office, principal);
    shown.show(passwords.give(mailbox(file), principal.userId()), redirect);
    return SeeOther.to("/kurum/muhtarlar/" + file.office().id() + "/posta");
  }

  private OfficeFile open(String office, StaffPrincipal principal) {
    return offices.openToChange(office, account(principal));
  }

  private StaffAccounts.Account account(StaffPrincipal principal) {
    return accounts.find(principal.userId())
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.office.notFound"));
  }

  private Mailbox mailbox(OfficeFile file) {
    return mailboxes.ofOffice(file.office().id())
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "mailbox.account.none"));
  }
}
