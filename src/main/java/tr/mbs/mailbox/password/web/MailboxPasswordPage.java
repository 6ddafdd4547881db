package tr.mbs.mailbox.password.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Refusal;
import tr.mbs.mailbox.account.Mailbox;
import tr.mbs.mailbox.account.Mailboxes;
import tr.mbs.mailbox.password.OwnMailboxPassword;
import tr.mbs.signin.MailboxDoor;
import tr.mbs.signin.limit.LimitReached;
import tr.mbs.signin.web.Problems;
import tr.mbs.signin.web.session.SignInSession;
import tr.mbs.site.Audience;
import tr.mbs.site.FormProblems;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.SeeOther;

/**
 * The password of the mailbox, for mail programs and {@code /posta/giris}. Who came by it types it again; who came by an
 * approval code has just proven more, and may never have had one.
 */
@Controller
class MailboxPasswordPage {

  private static final String FORM = "mailbox/password";

  private final Mailboxes mailboxes;
  private final OwnMailboxPassword own;
  private final SignInSession session;
  private final FormProblems forms;
  private final Problems problems;

  MailboxPasswordPage(Mailboxes mailboxes, OwnMailboxPassword own, SignInSession session, FormProblems forms,
      Problems problems) {
    this.mailboxes = mailboxes;
    this.own = own;
    this.session = session;
    this.forms = forms;
    this.problems = problems;
  }

  @GetMapping(MailboxDoor.PASSWORD_PATH)
  String form(@AuthenticationPrincipal MuhtarPrincipal muhtar, Authentication who, Model model) {
    describe(muhtar, who, model);
    return FORM;
  }

  /** Whatever was opened with the earlier password ends; this browser goes on. */
  @PostMapping(MailboxDoor.PASSWORD_PATH)
  Object change(@RequestParam(defaultValue = "") String currentPassword,
      @RequestParam(defaultValue = "") String newPassword, @RequestParam(defaultValue = "") String repeatedPassword,
      @AuthenticationPrincipal MuhtarPrincipal muhtar, Authentication who, HttpServletRequest request,
      HttpServletResponse response, Model model, RedirectAttributes redirect) {
    boolean asked = describe(muhtar, who, model);
    List<Refusal> wrong = missing(asked ? currentPassword : null, newPassword, repeatedPassword);
    if (wrong.isEmpty()) {
      try {
        own.change(muhtar.mandate(), asked ? currentPassword : null, newPassword, request.getRemoteAddr(), wrong);
      } catch (LimitReached reached) {
        return problems.show(reached, FORM, model, response);
      }
    }
    if (!wrong.isEmpty()) {
      return forms.show(wrong, FORM, model, response);
    }
    if (asked) {
      own.authentication(muhtar.mandate()).ifPresent(now -> session.renew(request, response, now));
    }
    redirect.addFlashAttribute("changed", true);
    return SeeOther.to(MailboxDoor.PASSWORD_PATH);
  }

  /** @return whether he has to type the present password */
  private boolean describe(MuhtarPrincipal muhtar, Authentication who, Model model) {
    Mailbox mailbox = mailboxes.ofOffice(muhtar.muhtarlik())
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "mailbox.account.none"));
    boolean asked = MailboxDoor.wasOpenedBy(who);
    model.addAttribute("mailbox", mailbox).addAttribute("asked", asked)
        .addAttribute("due", Audience.MAILBOX_PASSWORD_DUE.has(who));
    return asked;
  }

  private static List<Refusal> missing(String current, String chosen, String repeated) {
    List<Refusal> wrong = new ArrayList<>();
    if (current != null && current.isEmpty()) {
      wrong.add(Refusal.field("currentPassword", "signin.own.current.missing"));
    }
    if (chosen.isEmpty()) {
      wrong.add(Refusal.field("newPassword", "signin.own.new.missing"));
    } else if (chosen.equals(current)) {
      wrong.add(Refusal.field("newPassword", "signin.own.new.same"));
    } else if (!chosen.equals(repeated)) {
      wrong.add(Refusal.field("repeatedPassword", "signin.own.repeated.different"));
    }
    return wrong;
  }
}
