package tr.mbs.registry.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.Mandate;
import tr.mbs.registry.OfficeFile;
import tr.mbs.registry.Offices;
import tr.mbs.site.StaffPrincipal;

/** The mandate that an address names, for an officer who may change it; the page's model gets it too. */
@Component
class ChosenMandates {

  private final Offices offices;
  private final Officers officers;

  ChosenMandates(Offices offices, Officers officers) {
    this.offices = offices;
    this.officers = officers;
  }

  /** @param officer user id */
  record Choice(OfficeFile file, Mandate mandate, String officer) {

    /** The mandate, when it still is what the officer saw. */
    Mandate seenAs(String version) {
      if (!version.equals(Integer.toString(mandate.version()))) {
        throw new Refusal(Refusal.Kind.CONFLICT, "registry.mandate.changed");
      }
      return mandate;
    }

    /** Of the office's page. */
    String address() {
      return "/kurum/muhtarlar/" + file.office().id();
    }
  }

  /** @throws Refusal NOT_FOUND when there is none in his scope */
  Choice get(String office, String mandate, StaffPrincipal principal, Model model) {
    var officer = officers.get(principal);
    OfficeFile file = offices.openToChange(office, officer);
    Mandate found = Ids.parse(mandate).flatMap(file::mandate)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.office.notFound"));
    model.addAttribute("file", file).addAttribute("mandate", found);
    return new Choice(file, found, officer.userId());
  }
}
