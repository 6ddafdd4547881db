package tr.mbs.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.mandate.MandateRegister;
import tr.mbs.registry.mandate.OfficeFile;
import tr.mbs.registry.mandate.TypedMandate;
import tr.mbs.registry.office.Offices;
import tr.mbs.registry.place.OfficeScope;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** "Yeni muhtar kaydet": somebody takes an office, and who holds it is out the day before. */
@Controller
class RecordingPage {

  private static final String PATH = "/kurum/muhtarlar/{office}/yeni-muhtar";
  private static final String VIEW = "registry/record";

  private final Offices offices;
  private final MandateRegister register;
  private final Officers officers;
  private final FormProblems problems;

  RecordingPage(Offices offices, MandateRegister register, Officers officers, FormProblems problems) {
    this.offices = offices;
    this.register = register;
    this.officers = officers;
    this.problems = problems;
  }

  @GetMapping(PATH)
  String form(@PathVariable String office, @AuthenticationPrincipal StaffPrincipal principal,
      @ModelAttribute("typed") TypedMandate typed, Model model) {
    var officer = officers.get(principal);
    return view(offices.openToChange(office, officer), officer, null, model);
  }

  /**
   * @param seen id of who held the office when the form was shown; empty when nobody did
   * @param ends  anything: the officer knows that those days end
   * @param known the person whose name he knows to change
   */
  @PostMapping(PATH)
  Object record(@PathVariable String office, @AuthenticationPrincipal StaffPrincipal principal,
      @ModelAttribute("typed") TypedMandate typed, @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String ends, @RequestParam(defaultValue = "") String known, Model model,
      HttpServletResponse response) {
    var officer = officers.get(principal);
    OfficeFile file = offices.openToChange(office, officer);
    var reading = typed.read(file.office().id(), file.today());
    List<Refusal> wrong = new ArrayList<>(reading.wrong());
    if (!seen.isEmpty() && ends.isEmpty()) {
      wrong.add(Refusal.field("ends", "registry.record.ends.missing"));
    }
    if (wrong.isEmpty()) {
      try {
        register.record(reading.entry(), seen.isEmpty() ? null : Ids.parse(seen).orElseGet(UUID::randomUUID),
            known.equals(person(typed)), OfficeScope.of(officer.groups()), officer.userId());
        return SeeOther.to("/kurum/muhtarlar/" + file.office().id());
      } catch (Refusal refusal) {
        wrong.add(refusal);
      }
    }
    // A name is confirmed for the person who was typed: about anybody else the officer is asked again.
    boolean asked = wrong.stream().anyMatch(refusal -> "known".equals(refusal.field()));
    model.addAttribute("known", asked || known.equals(person(typed)) ? person(typed) : null)
        .addAttribute("renames", !asked);
    return problems.show(wrong, view(offices.openToChange(office, officer), officer, ends.isEmpty() ? null : seen, model),
        model, response);
  }

  private static String person(TypedMandate typed) {
    return String.join(" ", typed.tckn(), typed.firstName(), typed.lastName());
  }

  /** @param confirmed id of whose end the officer confirmed: about anybody else he is asked again */
  private String view(OfficeFile file, StaffAccounts.Account officer, String confirmed, Model model) {
    offices.recordReading(file.office(), officer.userId());
    String seen = file.last().map(last -> last.id().toString()).orElse(null);
    model.addAttribute("file", file);
    model.addAttribute("last", file.last().orElse(null));
    model.addAttribute("seen", seen);
    model.addAttribute("confirmed", seen != null && seen.equals(confirmed));
    return VIEW;
  }
}
