package tr.mbs.desk.retention;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tr.mbs.retention.DestructionLog;
import tr.mbs.retention.RetentionRule;
import tr.mbs.retention.RetentionRules;

/** "Saklama ve İmha": the table of rules, and below it what was destroyed by them. Nobody is named here. */
@Controller
class RetentionPage {

  private static final String PATH = "/kurum/denetim/saklama";

  private final RetentionRules rules;
  private final DestructionLog log;

  RetentionPage(RetentionRules rules, DestructionLog log) {
    this.rules = rules;
    this.log = log;
  }

  /**
   * @param tur  kind, to see its lines of the log only; one that is unknown does not narrow
   * @param once id below which the page of the log begins
   */
  @GetMapping(PATH)
  String read(@RequestParam(required = false) String tur, @RequestParam(defaultValue = "") String once, Model model) {
    List<RetentionRule> all = rules.all();
    String kind = all.stream().map(RetentionRule::kind).filter(known -> known.equals(tur)).findFirst().orElse(null);
    boolean later = once.matches("[0-9]{1,18}");
    var page = log.page(kind, later ? Long.parseLong(once) : Long.MAX_VALUE);
    model.addAttribute("rules", all);
    model.addAttribute("kind", kind);
    model.addAttribute("rows", page.lines());
    model.addAttribute("first", later ? address(kind, null) : null);
    model.addAttribute("following", page.next() == null ? null : address(kind, page.next()));
    return "desk/retention";
  }

  private static String address(String kind, Long before) {
    var address = UriComponentsBuilder.fromPath(PATH);
    if (kind != null) {
      address.queryParam("tur", kind);
    }
    if (before != null) {
      address.queryParam("once", before);
    }
    return address.fragment("kayitlar").encode().build().toUriString();
  }
}
