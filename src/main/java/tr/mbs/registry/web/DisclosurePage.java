package tr.mbs.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.Reason;
import tr.mbs.registry.office.Disclosures;
import tr.mbs.registry.office.Disclosures.Item;
import tr.mbs.site.FormProblems;
import tr.mbs.site.StaffPrincipal;

/**
 * "Göster": a full number, once. The answer to the form is the page itself, not a redirect: the number stands in no
 * address and in no session, and asking again is another entry.
 */
@Controller
class DisclosurePage {

  private static final String PATH = "/kurum/muhtarlar/{office}/gorevler/{mandate}/goster";
  private static final String VIEW = "registry/disclosure";

  private final ChosenMandates chosen;
  private final Disclosures disclosures;
  private final FormProblems problems;
  private final MessageSource messages;

  DisclosurePage(ChosenMandates chosen, Disclosures disclosures, FormProblems problems, MessageSource messages) {
    this.chosen = chosen;
    this.disclosures = disclosures;
    this.problems = problems;
    this.messages = messages;
  }

  @GetMapping(PATH)
  String form(@PathVariable String office, @PathVariable String mandate,
      @AuthenticationPrincipal StaffPrincipal principal, Model model) {
    chosen.show(chosen.get(office, mandate, principal), model);
    model.addAttribute("items", items());
    return VIEW;
  }

  @PostMapping(PATH)
  String show(@PathVariable String office, @PathVariable String mandate,
      @AuthenticationPrincipal StaffPrincipal principal, @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response) {
    var choice = chosen.get(office, mandate, principal);
    chosen.show(choice, model);
    model.addAttribute("items", items()).addAttribute("item", item).addAttribute("reason", reason);
    List<Refusal> wrong = new ArrayList<>();
    if (!items().containsKey(item)) {
      wrong.add(Refusal.field("item", "registry.disclosure.item.missing"));
    }
    Reason why = Reason.read(reason, wrong);
    if (!wrong.isEmpty()) {
      return problems.show(wrong, VIEW, model, response);
    }
    String shown = disclosures.show(choice.mandate(), Item.valueOf(item), why, choice.officer());
    model.addAttribute("label", items().get(item));
    model.addAttribute("shown", shown == null ? "–" : shown);
    return VIEW;
  }

  private Map<String, String> items() {
    Locale locale = LocaleContextHolder.getLocale();
    Map<String, String> items = new LinkedHashMap<>();
    items.put(Item.TCKN.name(), messages.getMessage("registry.mandate.tckn", null, locale));
    items.put(Item.PHONE.name(), messages.getMessage("registry.mandate.phone", null, locale));
    return items;
  }
}
