package tr.mbs.mailbox.password.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tr.mbs.kernel.TypedText;
import tr.mbs.mailbox.password.MailboxSignIn;
import tr.mbs.signin.MailboxDoor;
import tr.mbs.signin.limit.LimitReached;
import tr.mbs.signin.web.Problems;
import tr.mbs.signin.web.session.Door;
import tr.mbs.signin.web.session.PreSession;
import tr.mbs.signin.web.session.SignInSession;
import tr.mbs.signin.web.session.WantedPage;
import tr.mbs.signin.web.session.Way;
import tr.mbs.site.Audience;
import tr.mbs.site.SeeOther;

/** "Oturum aç": an unknown address and a wrong password get the same sentence after the same time. */
@Controller
class MailboxDoorPage {

  private static final String FORM = "mailbox/door";
  private static final String PATH = "/posta/giris";
  private static final int ADDRESS_LENGTH = 120;

  private final MailboxSignIn signIn;
  private final SignInSession session;
  private final Problems problems;

  MailboxDoorPage(MailboxSignIn signIn, SignInSession session, Problems problems) {
    this.signIn = signIn;
    this.session = session;
    this.problems = problems;
  }

  @GetMapping(PATH)
  Object form(HttpServletRequest request, Authentication who) {
    if (Audience.MUHTAR.has(who) || Audience.MAILBOX.has(who)) {
      return WantedPage.after(request, Door.MAILBOX);
    }
    PreSession.of(request);
    return FORM;
  }

  /** Who came with a password that was handed over chooses his own first. */
  @PostMapping(PATH)
  Object enter(@RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "") String password,
      HttpServletRequest request, HttpServletResponse response, Model model) {
    model.addAttribute("address", address);
    Map<String, String> wrong = new LinkedHashMap<>();
    String typed = TypedText.clean(address);
    if (typed == null) {
      wrong.put("address", "mailbox.door.address.missing");
    }
    if (password.isEmpty()) {
      wrong.put("password", "signin.password.missing");
    }
    if (!wrong.isEmpty()) {
      return problems.show(wrong, FORM, model, response);
    }
    Optional<Authentication> muhtar;
    try {
      muhtar = signIn.authenticate(typed.substring(0, Math.min(typed.length(), ADDRESS_LENGTH)), password,
          request.getRemoteAddr());
    } catch (LimitReached reached) {
      return problems.show(reached, FORM, model, response);
    }
    if (muhtar.isEmpty()) {
      return problems.show(Map.of("address", "mailbox.door.wrong"), FORM, model, response);
    }
    View wanted = Audience.MAILBOX.has(muhtar.get()) ? WantedPage.after(request, Door.MAILBOX)
        : SeeOther.to(MailboxDoor.PASSWORD_PATH);
    session.begin(request, response, muhtar.get(), Way.MAILBOX);
    return wanted;
  }
}
