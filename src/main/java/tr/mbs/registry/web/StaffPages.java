package tr.mbs.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedText;
import tr.mbs.listing.Position;
import tr.mbs.registry.Reason;
import tr.mbs.registry.ShownPassword;
import tr.mbs.registry.staff.StaffAccount;
import tr.mbs.registry.staff.StaffDirectory;
import tr.mbs.registry.staff.TypedAccount;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** "Kullanıcılar": where BİDB opens, changes and closes accounts of staff. */
@Controller
@RequestMapping("/kurum/kullanicilar")
class StaffPages {

  private static final String LIST = "/kurum/kullanicilar";
  private static final String NEW = "registry/account-new";
  private static final String ONE = "registry/account";
  private static final String CLOSING = "registry/account-close";

  private final StaffDirectory directory;
  private final ShownPassword shown;
  private final FormProblems problems;

  StaffPages(StaffDirectory directory, ShownPassword shown, FormProblems problems) {
    this.directory = directory;
    this.shown = shown;
    this.problems = problems;
  }

  @GetMapping
  String list(@ModelAttribute("filter") StaffFilter filter, Model model) {
    var page = directory.page(filter.criteria(), filter.position().orElse(Position.START));
    model.addAttribute("rows", page.lines());
    model.addAttribute("first", filter.position().isPresent() ? filter.address(null) : null);
    model.addAttribute("following", page.next() == null ? null : filter.address(page.next()));
    return "registry/account-list";
  }

  @GetMapping("/yeni")
  String blank(@ModelAttribute("typed") TypedAccount typed, Model model) {
    return view(NEW, model);
  }

  @PostMapping("/yeni")
  Object create(@RequestParam(defaultValue = "") String userId, @ModelAttribute("typed") TypedAccount typed,
      @AuthenticationPrincipal StaffPrincipal officer, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    List<Refusal> wrong = new ArrayList<>();
    try {
      String id = TypedText.clean(userId);
      String password = directory.create(id, typed, officer.userId(), wrong);
      if (wrong.isEmpty()) {
        shown.show(password, redirect);
        return SeeOther.to(LIST + "/" + id);
      }
    } catch (DuplicateKeyException together) {
      wrong.add(Refusal.field("userId", "registry.account.userId.taken"));
    }
    model.addAttribute("userId", userId);
    return problems.show(wrong, view(NEW, model), model, response);
  }

  @GetMapping("/{userId}")
  String one(@PathVariable String userId, @AuthenticationPrincipal StaffPrincipal officer, Model model) {
    StaffAccount account = directory.read(userId, officer.userId());
    model.addAttribute("account", account).addAttribute("typed", TypedAccount.of(account));
    shown.reveal(model);
    return view(ONE, model);
  }

  /** @param version the one that was shown */
  @PostMapping("/{userId}")
  Object change(@PathVariable String userId, @ModelAttribute("typed") TypedAccount typed,
      @RequestParam(defaultValue = "") String version, @AuthenticationPrincipal StaffPrincipal officer, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    List<Refusal> wrong = new ArrayList<>();
    directory.get(userId);
    try {
      directory.change(userId, Ids.version(version), typed, officer.userId(), wrong);
      if (wrong.isEmpty()) {
        redirect.addFlashAttribute("saved", true);
        return SeeOther.to(LIST + "/" + userId);
      }
    } catch (Refusal refusal) {
      wrong.add(refusal);
    }
    model.addAttribute("account", directory.get(userId));
    return problems.show(wrong, view(ONE, model), model, response);
  }

  @PostMapping("/{userId}/parola")
  Object resetPassword(@PathVariable String userId, @RequestParam(defaultValue = "") String version,
      @AuthenticationPrincipal StaffPrincipal officer, RedirectAttributes redirect) {
    StaffAccount account = directory.get(userId);
    shown.show(directory.resetPassword(account.userId(), Ids.version(version), officer.userId()), redirect);
    return SeeOther.to(LIST + "/" + account.userId());
  }

  @GetMapping("/{userId}/kapatma")
  String closing(@PathVariable String userId, Model model) {
    model.addAttribute("account", directory.get(userId));
    return CLOSING;
  }

  @PostMapping("/{userId}/kapatma")
  Object close(@PathVariable String userId, @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String reason, @AuthenticationPrincipal StaffPrincipal officer, Model model,
      HttpServletResponse response) {
    StaffAccount account = directory.get(userId);
    List<Refusal> wrong = new ArrayList<>();
    Reason why = Reason.read(reason, wrong);
    if (wrong.isEmpty()) {
      try {
        directory.close(account.userId(), Ids.version(version), why, officer.userId());
        return SeeOther.to(LIST + "/" + account.userId());
      } catch (Refusal refusal) {
        wrong.add(refusal);
      }
    }
    model.addAttribute("account", directory.get(userId)).addAttribute("reason", reason);
    return problems.show(wrong, CLOSING, model, response);
  }

  @PostMapping("/{userId}/acma")
  Object reopen(@PathVariable String userId, @RequestParam(defaultValue = "") String version,
      @AuthenticationPrincipal StaffPrincipal officer, RedirectAttributes redirect) {
    StaffAccount account = directory.get(userId);
    shown.show(directory.reopen(account.userId(), Ids.version(version), officer.userId()), redirect);
    return SeeOther.to(LIST + "/" + account.userId());
  }

  private static String view(String view, Model model) {
    model.addAttribute("choice", TypedAccount.ROLES);
    return view;
  }
}
