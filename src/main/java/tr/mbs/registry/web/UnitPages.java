package tr.mbs.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.listing.Position;
import tr.mbs.registry.place.Provinces;
import tr.mbs.registry.unit.TypedUnit;
import tr.mbs.registry.unit.UnitDirectory;
import tr.mbs.registry.unit.UnitFile;
import tr.mbs.registry.unit.UnitKind;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** "Birimler": where BİDB keeps names and addresses of the bodies that answer. */
@Controller
class UnitPages {

  private static final String LIST = "/kurum/birimler";
  private static final String FORM = "registry/unit";

  private final UnitDirectory directory;
  private final Provinces provinces;
  private final FormProblems problems;
  private final MessageSource messages;

  UnitPages(UnitDirectory directory, Provinces provinces, FormProblems problems, MessageSource messages) {
    this.directory = directory;
    this.provinces = provinces;
    this.problems = problems;
    this.messages = messages;
  }

  @GetMapping(LIST)
  String list(@ModelAttribute("filter") UnitFilter filter, Model model, Locale locale) {
    var page = directory.page(filter.criteria(), filter.position().orElse(Position.START));
    model.addAttribute("rows", page.lines());
    model.addAttribute("first", filter.position().isPresent() ? filter.address(null) : null);
    model.addAttribute("following", page.next() == null ? null : filter.address(page.next()));
    model.addAttribute("kinds", kinds(locale));
    Map<String, String> names = new LinkedHashMap<>();
    provinces.all().forEach(province -> names.put(province.plate(), province.name()));
    model.addAttribute("provinces", names);
    return "registry/unit-list";
  }

  @GetMapping(LIST + "/{code}")
  String one(@PathVariable String code, Model model) {
    UnitFile unit = directory.get(code);
    model.addAttribute("unit", unit);
    model.addAttribute("typed", TypedUnit.of(unit));
    return FORM;
  }

  /** @param version the one that was shown */
  @PostMapping(LIST + "/{code}")
  Object change(@PathVariable String code, @AuthenticationPrincipal StaffPrincipal officer,
      @ModelAttribute("typed") TypedUnit typed, @RequestParam(defaultValue = "") String version, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    List<Refusal> wrong = new ArrayList<>();
    try {
      directory.change(code, Ids.version(version), typed, officer.userId(), wrong);
    } catch (Refusal refusal) {
      wrong.add(refusal);
    }
    if (wrong.isEmpty()) {
      redirect.addFlashAttribute("saved", true);
      return SeeOther.to(LIST + "/" + code);
    }
    model.addAttribute("unit", directory.get(code));
    return problems.show(wrong, FORM, model, response);
  }

  private Map<String, String> kinds(Locale locale) {
    Map<String, String> names = new LinkedHashMap<>();
    for (UnitKind kind : UnitKind.values()) {
      names.put(kind.name(), messages.getMessage("registry.unit.kind." + kind, null, locale));
    }
    return names;
  }
}
