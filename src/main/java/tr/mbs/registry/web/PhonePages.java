package tr.mbs.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.Reason;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.mandate.OfficeFile;
import tr.mbs.registry.mandate.TypedMandate;
import tr.mbs.registry.office.Offices;
import tr.mbs.registry.phone.PhoneChange;
import tr.mbs.registry.phone.PhoneChanges;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** A phone change: one officer asks for it, another decides. */
@Controller
class PhonePages {

  private static final String REQUEST = "/kurum/muhtarlar/{office}/gorevler/{mandate}/telefon";
  private static final String DECISION = "/kurum/muhtarlar/{office}/telefon-degisikligi/{change}";
  private static final String REQUEST_VIEW = "registry/phone-request";
  private static final String DECISION_VIEW = "registry/phone-decision";

  private final ChosenMandates chosen;
  private final Offices offices;
  private final Officers officers;
  private final PhoneChanges changes;
  private final FormProblems problems;

  PhonePages(ChosenMandates chosen, Offices offices, Officers officers, PhoneChanges changes, FormProblems problems) {
    this.chosen = chosen;
    this.offices = offices;
    this.officers = officers;
    this.changes = changes;
    this.problems = problems;
  }

  @GetMapping(REQUEST)
  String asking(@PathVariable String office, @PathVariable String mandate,
      @AuthenticationPrincipal StaffPrincipal principal, Model model) {
    chosen.show(chosen.get(office, mandate, principal).standing(), model);
    return REQUEST_VIEW;
  }

  @PostMapping(REQUEST)
  Object ask(@PathVariable String office, @PathVariable String mandate,
      @AuthenticationPrincipal StaffPrincipal principal, @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String phone, @RequestParam(defaultValue = "") String reason, Model model,
      HttpServletResponse response) {
    var choice = chosen.get(office, mandate, principal).standing();
    List<Refusal> wrong = new ArrayList<>();
    Phone number = TypedMandate.phone(phone, wrong);
    Reason why = Reason.read(reason, wrong);
    if (wrong.isEmpty()) {
      try {
        changes.request(choice.seenAs(version), number, why, choice.officer());
        return SeeOther.to(choice.address());
      } catch (Refusal refusal) {
        wrong.add(refusal);
      }
    }
    chosen.show(chosen.get(office, mandate, principal).standing(), model);
    model.addAttribute("phone", phone).addAttribute("reason", reason);
    return problems.show(wrong, REQUEST_VIEW, model, response);
  }

  @GetMapping(DECISION)
  String deciding(@PathVariable String office, @PathVariable String change,
      @AuthenticationPrincipal StaffPrincipal principal, Model model) {
    show(open(office, change, principal), model);
    return DECISION_VIEW;
  }

  /** @param decision APPROVE with {@code phone}, STOP with {@code reason} */
  @PostMapping(DECISION)
  Object decide(@PathVariable String office, @PathVariable String change,
      @AuthenticationPrincipal StaffPrincipal principal, @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String phone, @RequestParam(defaultValue = "") String reason, Model model,
      HttpServletResponse response) {
    Opened opened = open(office, change, principal);
    List<Refusal> wrong = new ArrayList<>();
    boolean stops = decision.equals("STOP");
    Phone number = stops ? null : TypedMandate.phone(phone, wrong);
    Reason why = stops ? Reason.read(reason, wrong) : null;
    if (wrong.isEmpty()) {
      try {
        if (stops) {
          changes.stop(opened.change(), why, opened.officer());
        } else {
          changes.approve(opened.change(), number, opened.officer());
        }
        return SeeOther.to("/kurum/muhtarlar/" + opened.file().office().id());
      } catch (Refusal refusal) {
        wrong.add(refusal);
      }
    }
    show(open(office, change, principal), model);
    model.addAttribute("phone", phone).addAttribute("reason", reason);
    return problems.show(wrong, DECISION_VIEW, model, response);
  }

  private record Opened(OfficeFile file, PhoneChange change, StaffAccounts.Account account) {

    /** User id. */
    String officer() {
      return account.userId();
    }
  }

  private Opened open(String office, String change, StaffPrincipal principal) {
    var officer = officers.get(principal);
    OfficeFile file = offices.openToChange(office, officer);
    PhoneChange found = changes.ofOffice(file.office().id()).stream()
        .filter(each -> each.id().toString().equals(change)).findFirst()
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.office.notFound"));
    return new Opened(file, found, officer);
  }

  private void show(Opened opened, Model model) {
    offices.recordReading(opened.file().office(), opened.account().userId());
    PhoneChange change = opened.change();
    model.addAttribute("file", opened.file()).addAttribute("change", change)
        .addAttribute("mandate", opened.file().mandate(change.mandate()).orElseThrow())
        .addAttribute("names", officers.names(List.of(change), List.of()))
        .addAttribute("own", change.requestedBy().equals(opened.officer()));
  }
}
