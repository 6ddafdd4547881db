package tr.mbs.desk.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.listing.Position;
import tr.mbs.notification.Channel;
import tr.mbs.notification.delivery.Budgets;
import tr.mbs.notification.watch.OutboxWatch;
import tr.mbs.notification.watch.Trouble;
import tr.mbs.registry.unit.UnitDirectory;
import tr.mbs.registry.unit.Units;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** "İletiler": one page about all messages, and one about those with the same trouble. */
@Controller
@RequestMapping("/kurum/iletiler")
class MessagePages {

  private static final String OVERVIEW = "/kurum/iletiler";
  private static final String WITHOUT_ADDRESS = OVERVIEW + "/adressiz";

  private final OutboxWatch outbox;
  private final Budgets budgets;
  private final Units units;
  private final UnitDirectory directory;
  private final MessageDesk desk;

  MessagePages(OutboxWatch outbox, Budgets budgets, Units units, UnitDirectory directory, MessageDesk desk) {
    this.outbox = outbox;
    this.budgets = budgets;
    this.units = units;
    this.directory = directory;
    this.desk = desk;
  }

  @GetMapping
  String overview(Model model) {
    model.addAttribute("now", Instant.now());
    model.addAttribute("waiting", outbox.waiting());
    model.addAttribute("troubles", outbox.troubles().stream().map(TroubleLine::of).toList());
    model.addAttribute("lastDay", LastDay.of(outbox.lastDay()));
    model.addAttribute("weights", outbox.weights());
    model.addAttribute("budgets", BudgetLine.all(outbox.used(), budgets));
    model.addAttribute("withoutEmail", units.countWithoutEmail());
    return "desk/messages";
  }

  /** @param sonra id of the last message of the page before */
  @GetMapping("/sorun")
  String trouble(@ModelAttribute TypedTrouble typed, @RequestParam(required = false) String sonra, Model model) {
    Trouble trouble = typed.read();
    List<OutboxWatch.Stuck> found = outbox.list(trouble, Ids.parse(sonra).orElse(null), OutboxWatch.PAGE + 1);
    List<OutboxWatch.Stuck> shown = found.subList(0, Math.min(found.size(), OutboxWatch.PAGE));
    model.addAttribute("line", new TroubleLine(trouble, outbox.count(trouble), null));
    model.addAttribute("messages", shown);
    model.addAttribute("first", sonra == null ? null : typed.address(null));
    model.addAttribute("following", found.size() > shown.size() ? typed.address(shown.get(shown.size() - 1).id()) : null);
    return "desk/message-trouble";
  }

  /** @param sonra where the page begins */
  @GetMapping("/adressiz")
  String withoutAddress(@RequestParam(required = false) String sonra, Model model) {
    var from = UnitDirectory.ORDER.parse(sonra);
    var page = directory.withoutEmail(from.orElse(Position.START));
    model.addAttribute("units", page.lines());
    model.addAttribute("first", from.isPresent() ? WITHOUT_ADDRESS : null);
    model.addAttribute("following", page.next() == null ? null : WITHOUT_ADDRESS + "?sonra=" + page.next());
    return "desk/message-addresses";
  }

  /** @param ileti one of them; none for all */
  @PostMapping("/yeniden")
  Object sendAgain(@AuthenticationPrincipal StaffPrincipal officer, @ModelAttribute TypedTrouble typed,
      @RequestParam(required = false) String ileti, RedirectAttributes redirect) {
    int number = desk.sendAgain(typed.read(), one(ileti), officer.userId());
    redirect.addFlashAttribute("done", "desk.message.again.done");
    redirect.addFlashAttribute("number", number);
    return SeeOther.to(OVERVIEW);
  }

  /** @param ileti one of them; none for all */
  @PostMapping("/vazgec")
  Object giveUp(@AuthenticationPrincipal StaffPrincipal officer, @ModelAttribute TypedTrouble typed,
      @RequestParam(required = false) String ileti, RedirectAttributes redirect) {
    int number = desk.giveUp(typed.read(), one(ileti), officer.userId());
    redirect.addFlashAttribute("done", "desk.message.giveUp.done");
    redirect.addFlashAttribute("number", number);
    return SeeOther.to(OVERVIEW);
  }

  private static Optional<UUID> one(String id) {
    if (id == null || id.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(Ids.parse(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "site.error.404.text")));
  }

  /** A budget as a line of the page. */
  record BudgetLine(Channel channel, OutboxWatch.Used used, Budgets.Limits limits) {

    static List<BudgetLine> all(Map<Channel, OutboxWatch.Used> used, Budgets budgets) {
      return used.entrySet().stream()
          .map(entry -> new BudgetLine(entry.getKey(), entry.getValue(), budgets.of(entry.getKey()))).toList();
    }

    /** Whether four fifths of the day's budget are used. */
    public boolean isNear() {
      return used.day() * 5L >= limits.day() * 4L;
    }
  }
}
