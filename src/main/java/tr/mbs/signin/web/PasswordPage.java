package tr.mbs.signin.web;

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
import tr.mbs.signin.OwnPassword;
import tr.mbs.signin.StaffSignIn;
import tr.mbs.signin.limit.LimitReached;
import tr.mbs.signin.web.session.SignInSession;
import tr.mbs.signin.web.session.WebApplicationToken;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** "Parola değiştirme": the first thing to do for who got a password from an administrator, open to all staff. */
@Controller
class PasswordPage {

  static final String PATH = "/kurum/parola";
  private static final String FORM = "signin/password";

  private final OwnPassword own;
  private final StaffSignIn signIn;
  private final SignInSession session;
  private final WebApplicationToken token;
  private final FormProblems forms;
  private final Problems problems;

  PasswordPage(OwnPassword own, StaffSignIn signIn, SignInSession session, WebApplicationToken token,
      FormProblems forms, Problems problems) {
    this.own = own;
    this.signIn = signIn;
    this.session = session;
    this.token = token;
    this.forms = forms;
    this.problems = problems;
  }

  @GetMapping(PATH)
  String form(Authentication officer, Model model) {
    model.addAttribute("due", StaffSignIn.hasToChoose(officer));
    return FORM;
  }

  /** All sessions of the account end with its old password; this browser gets a new one. */
  @PostMapping(PATH)
  Object change(@RequestParam(defaultValue = "") String currentPassword,
      @RequestParam(defaultValue = "") String newPassword, @RequestParam(defaultValue = "") String repeatedPassword,
      @AuthenticationPrincipal StaffPrincipal officer, Authentication before, HttpServletRequest request,
      HttpServletResponse response, Model model, RedirectAttributes redirect) {
    model.addAttribute("due", StaffSignIn.hasToChoose(before));
    List<Refusal> wrong = missing(currentPassword, newPassword, repeatedPassword);
    if (wrong.isEmpty()) {
      try {
        own.change(officer.userId(), currentPassword, newPassword, request.getRemoteAddr(), wrong);
      } catch (LimitReached reached) {
        return problems.show(reached, FORM, model, response);
      }
    }
    if (!wrong.isEmpty()) {
      return forms.show(wrong, FORM, model, response);
    }
    signIn.current(officer).ifPresent(now ->
        token.give(session.renew(request, response, now.authentication()), response));
    redirect.addFlashAttribute("changed", true);
    return SeeOther.to(PATH);
  }

  private static List<Refusal> missing(String current, String chosen, String repeated) {
    List<Refusal> wrong = new ArrayList<>();
    if (current.isEmpty()) {
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
