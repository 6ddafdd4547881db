package tr.mbs.registry.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import tr.mbs.listing.Position;
import tr.mbs.registry.mandate.MandateCorrections;
import tr.mbs.registry.mandate.OfficeFile;
import tr.mbs.registry.office.OfficeSearch;
import tr.mbs.registry.office.OfficeSearch.Criteria;
import tr.mbs.registry.office.Offices;
import tr.mbs.registry.phone.PhoneChange;
import tr.mbs.registry.phone.PhoneChanges;
import tr.mbs.registry.place.Districts;
import tr.mbs.registry.place.OfficeScope;
import tr.mbs.registry.place.Provinces;
import tr.mbs.site.Audience;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** "Muhtarlar": the offices in an officer's scope, to find and to read. */
@Controller
class OfficePages {

  private final OfficeSearch search;
  private final Offices offices;
  private final Officers officers;
  private final Provinces provinces;
  private final Districts districts;
  private final PhoneChanges changes;
  private final MandateCorrections corrections;

  OfficePages(OfficeSearch search, Offices offices, Officers officers, Provinces provinces, Districts districts,
      PhoneChanges changes, MandateCorrections corrections) {
    this.search = search;
    this.offices = offices;
    this.officers = officers;
    this.provinces = provinces;
    this.districts = districts;
    this.changes = changes;
    this.corrections = corrections;
  }

  @GetMapping("/kurum/muhtarlar")
  Object list(@AuthenticationPrincipal StaffPrincipal principal, @ModelAttribute("filter") OfficeFilter filter,
      Model model) {
    if (filter.holdsNumber()) {
      return SeeOther.to(filter.withoutNumber());
    }
    Set<String> groups = officers.get(principal).groups();
    OfficeScope scope = OfficeScope.of(groups);
    String plate = scope.everywhere() ? filter.il() : scope.onlyPlate();
    Map<String, String> choice = plate == null ? Map.of() : districts.namesIn(plate);
    // An ilçe that was chosen before another il was does not empty the list.
    String district = filter.ilce() != null && choice.containsKey(filter.ilce()) ? filter.ilce() : null;
    var page = search.page(scope, new Criteria(filter.text(), plate, district, filter.bos() != null),
        filter.position().orElse(Position.START));
    model.addAttribute("rows", page.lines());
    model.addAttribute("first", filter.position().isPresent() ? filter.address(null) : null);
    model.addAttribute("following", page.next() == null ? null : filter.address(page.next()));
    model.addAttribute("provinces", scope.everywhere() ? provinceNames() : Map.of());
    model.addAttribute("districts", choice);
    model.addAttribute("keeper", Audience.ofGroups(groups).stream().anyMatch(OfficeScope.KEEPERS::contains));
    return "registry/office-list";
  }

  @GetMapping("/kurum/muhtarlar/{office}")
  String one(@PathVariable String office, @AuthenticationPrincipal StaffPrincipal principal, Model model) {
    var officer = officers.get(principal);
    OfficeFile file = offices.read(office, officer);
    List<PhoneChange> history = changes.ofOffice(file.office().id());
    model.addAttribute("file", file);
    var corrected = corrections.ofOffice(file.office().id());
    model.addAttribute("changes", history);
    model.addAttribute("corrections", corrected);
    model.addAttribute("names", officers.names(history, corrected));
    model.addAttribute("keeper", OfficeScope.of(officer.groups()).changes(file.office()));
    return "registry/office";
  }

  private Map<String, String> provinceNames() {
    Map<String, String> names = new LinkedHashMap<>();
    provinces.all().forEach(province -> names.put(province.plate(), province.name()));
    return names;
  }
}
