package tr.mbs.registry.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.OfficeFile;
import tr.mbs.registry.office.Offices;
import tr.mbs.site.StaffPrincipal;

/** The mandate that an address names, for an officer who may change it. */
@Component
class ChosenMandates {

  private final Offices offices;
  private final Officers officers;

  ChosenMandates(Offices offices, Officers officers) {
    this.offices = offices;
    this.officers = officers;
  }

  /** A mandate in its office's file, and who chose it. */
  record Choice(OfficeFile file, Mandate mandate, StaffAccounts.Account account) {

    /**
     * The same, while there is something to change about it.
     *
     * @throws Refusal CONFLICT when its days are over
     */
    Choice standing() {
      if (!file.stands(mandate)) {
        throw new Refusal(Refusal.Kind.CONFLICT, "registry.mandate.over");
      }
      return this;
    }

    /** The mandate, when it still is what the officer saw. */
    Mandate seenAs(String version) {
      if (!version.equals(Integer.toString(mandate.version()))) {
        throw new Refusal(Refusal.Kind.CONFLICT, "registry.mandate.changed");
      }
      return mandate;
    }

    /** User id. */
    String officer() {
      return account.userId();
    }

    /** Of the office's page. */
    String address() {
      return "/kurum/muhtarlar/" + file.office().id();
    }
  }

  /** @throws Refusal NOT_FOUND when there is none in his scope, GONE when the person's data is destroyed */
  Choice get(String office, String mandate, StaffPrincipal principal) {
    var officer = officers.get(principal);
    OfficeFile file = offices.openToChange(office, officer);
    Mandate found = Ids.parse(mandate).flatMap(file::mandate)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.office.notFound"));
    if (found.destroyed()) {
      throw new Refusal(Refusal.Kind.GONE, "registry.mandate.destroyed.text");
    }
    return new Choice(file, found, officer);
  }

  /** Puts it on a page, and that the officer reads it there on record. */
  void show(Choice choice, Model model) {
    offices.recordReading(choice.file().office(), choice.account().userId());
    model.addAttribute("file", choice.file()).addAttribute("mandate", choice.mandate());
  }
}
