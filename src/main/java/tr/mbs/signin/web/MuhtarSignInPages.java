package tr.mbs.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tr.mbs.kernel.Tckn;
import tr.mbs.signin.MuhtarSignIn;
import tr.mbs.signin.MuhtarSignIn.SignedIn;
import tr.mbs.signin.code.ApprovalCode;
import tr.mbs.signin.limit.Asker;
import tr.mbs.signin.limit.LimitReached;
import tr.mbs.signin.provider.EDevletProperties;
import tr.mbs.signin.web.provider.EDevletPages;
import tr.mbs.signin.web.session.BrowserCookie;
import tr.mbs.signin.web.session.Door;
import tr.mbs.signin.web.session.KnownBrowserCookie;
import tr.mbs.signin.web.session.PreSession;
import tr.mbs.signin.web.session.SignInSession;
import tr.mbs.signin.web.session.WantedPage;
import tr.mbs.signin.web.session.Way;
import tr.mbs.site.Audience;
import tr.mbs.site.SeeOther;

/**
 * "Sisteme Giriş" in two pages. Only what the form itself shows to be wrong is told (an empty field, the check digits
 * of the TCKN); everything else has one answer.
 */
@Controller
class MuhtarSignInPages {

  private static final String FORM = "signin/muhtar";
  private static final String CODE_FORM = "signin/code";
  static final String CODE_PATH = "/giris/onay";

  private final MuhtarSignIn signIn;
  private final SignInSession session;
  private final BrowserCookie cookie;
  private final KnownBrowserCookie known;
  private final VerificationField verification;
  private final Problems problems;
  private final EDevletProperties eDevlet;

  MuhtarSignInPages(MuhtarSignIn signIn, SignInSession session, BrowserCookie cookie, KnownBrowserCookie known,
      VerificationField verification, Problems problems, EDevletProperties eDevlet) {
    this.signIn = signIn;
    this.session = session;
    this.cookie = cookie;
    this.known = known;
    this.verification = verification;
    this.problems = problems;
    this.eDevlet = eDevlet;
  }

  /** The address of the other way in, or null while it is off. */
  @ModelAttribute("provider")
  String provider() {
    return eDevlet.on() ? EDevletPages.PATH : null;
  }

  @GetMapping("/giris")
  Object form(HttpServletRequest request, HttpServletResponse response, Model model, Authentication who) {
    if (Audience.MUHTAR.has(who)) {
      return WantedPage.after(request, Door.MUHTAR);
    }
    PreSession.of(request);
    verification.offer(model, cookie.readOrMake(request, response), false);
    return FORM;
  }

  /** "Yeni resim": the form again, with all that was typed but the characters of the old one. */
  @PostMapping(path = "/giris", params = "newPicture")
  String anotherPicture(@RequestParam(defaultValue = "") String tckn, @RequestParam(defaultValue = "") String fullName,
      HttpServletRequest request, HttpServletResponse response, Model model) {
    model.addAttribute("tckn", tckn).addAttribute("fullName", fullName);
    verification.offer(model, cookie.readOrMake(request, response), true);
    return FORM;
  }

  /** In this order: what the form shows to be wrong, the verification code, and only then whether there is anybody. */
  @PostMapping("/giris")
  Object requestCode(@RequestParam(defaultValue = "") String tckn, @RequestParam(defaultValue = "") String fullName,
      VerificationField.Sent sent, HttpServletRequest request, HttpServletResponse response, Model model) {
    model.addAttribute("tckn", tckn).addAttribute("fullName", fullName);
    String browser = cookie.readOrMake(request, response);
    Map<String, String> wrong = new LinkedHashMap<>();
    Optional<Tckn> number = Tckn.parse(tckn);
    if (number.isEmpty()) {
      wrong.put("tckn", tckn.isBlank() ? "signin.tckn.missing" : "signin.tckn.wrong");
    }
    if (fullName.isBlank()) {
      wrong.put("fullName", "signin.name.missing");
    }
    if (!wrong.isEmpty()) {
      verification.keep(sent, model, browser);
      return problems.show(wrong, FORM, model, response);
    }
    Optional<String> unverified = verification.problem(sent, browser);
    if (unverified.isPresent()) {
      verification.offer(model, browser, true);
      return problems.show(Map.of(VerificationField.NAME, unverified.get()), FORM, model, response);
    }
    try {
      PreSession.rememberCode(request, signIn.request(number.get(), fullName, asker(browser, request)));
      return SeeOther.to(CODE_PATH);
    } catch (LimitReached reached) {
      model.addAttribute("asked", PreSession.code(request).isPresent());
      verification.offer(model, browser, !sent.verificationText().isEmpty());
      return problems.show(reached, FORM, model, response);
    }
  }

  @GetMapping(CODE_PATH)
  Object codeForm(@RequestParam Optional<String> yeni, HttpServletRequest request, Model model) {
    model.addAttribute("again", yeni.isPresent());
    return PreSession.code(request).isPresent() ? CODE_FORM : SeeOther.to(Door.MUHTAR.path());
  }

  @PostMapping(CODE_PATH)
  Object enter(@RequestParam(defaultValue = "") String approvalCode, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    if (approvalCode.isBlank()) {
      return problems.show(Map.of("approvalCode", "signin.code.missing"), CODE_FORM, model, response);
    }
    View wanted = WantedPage.after(request, Door.MUHTAR);
    Optional<UUID> code = PreSession.code(request);
    Asker asker = asker(cookie.read(request).orElse(""), request);
    ApprovalCode typed = ApprovalCode.typed(approvalCode);
    Optional<SignedIn> muhtar = code.flatMap(id -> signIn.redeem(id, asker, typed));
    if (muhtar.isPresent()) {
      session.begin(request, response, muhtar.get().muhtar(), Way.APPROVAL_CODE);
      cookie.remove(response);
      known.give(response, muhtar.get().browser());
      return wanted;
    }
    // The second of two clicks makes no session; the cookie that the first brought opens the page.
    return code.isPresent() && signIn.isRepeated(code.get(), asker, typed)
        ? wanted
        : problems.show(Map.of("approvalCode", "signin.code.wrong"), CODE_FORM, model, response);
  }

  @PostMapping(CODE_PATH + "/yeni")
  Object repeat(HttpServletRequest request, HttpServletResponse response, Model model) {
    try {
      Optional<UUID> code = PreSession.code(request).flatMap(earlier -> cookie.read(request)
          .flatMap(browser -> signIn.repeat(earlier, asker(browser, request))));
      code.ifPresent(id -> PreSession.rememberCode(request, id));
      return SeeOther.to(code.isPresent() ? CODE_PATH + "?yeni" : Door.MUHTAR.path());
    } catch (LimitReached reached) {
      return problems.show(reached, CODE_FORM, model, response);
    }
  }

  private Asker asker(String browser, HttpServletRequest request) {
    return new Asker(browser, known.read(request), request.getRemoteAddr());
  }
}
