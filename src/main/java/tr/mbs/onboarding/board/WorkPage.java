package tr.mbs.onboarding.board;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.listing.Position;
import tr.mbs.onboarding.board.HelpDeskWork.Task;
import tr.mbs.registry.place.Provinces;

/** "Yardım masasının işleri": what waits for the help desk, and the way to where it is dealt with. */
@Controller
class WorkPage {

  static final String PATH = BoardPages.PATH + "/isler";

  /** A task with its words. @param address where it is dealt with */
  record Line(Task task, String province, long days, String address) {
  }

  private final HelpDeskWork work;
  private final Provinces provinces;
  private final Clock clock;

  WorkPage(HelpDeskWork work, Provinces provinces, Clock clock) {
    this.work = work;
    this.provinces = provinces;
    this.clock = clock;
  }

  /** @param sonra where the page begins; anything else gives the first one */
  @GetMapping(PATH)
  String list(@RequestParam(required = false) String sonra, Model model) {
    Optional<Position> from = HelpDeskWork.ORDER.parse(sonra);
    var page = work.page(from.orElse(Position.START));
    model.addAttribute("lines", page.lines().stream().map(this::line).toList());
    model.addAttribute("first", from.isPresent() ? PATH : null);
    model.addAttribute("following", page.next() == null ? null
        : UriComponentsBuilder.fromPath(PATH).queryParam("sonra", page.next()).encode().build().toUriString());
    model.addAttribute("today", IstanbulTime.today(clock));
    return "onboarding/board-work";
  }

  private Line line(Task task) {
    String home = BoardPages.PATH + "/" + task.code();
    return new Line(task, provinces.get(task.plate()).name(), IstanbulTime.daysSince(task.since(), clock),
        task.step() == null ? home + "/gecis-gunu" : home + "/adim/" + task.step());
  }
}
