package tr.mbs.onboarding.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import tr.mbs.listing.Position;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.onboarding.catalogue.Catalogue;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.place.Provinces;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.site.Audience;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;

/** "e-Belediye": every municipality on its way; whoever is on the way himself is led to his own. */
@Controller
public class BoardPages {

  public static final String PATH = "/e-belediye";
  static final String CSV = PATH + "/tablo.csv";
  static final String XLSX = PATH + "/tablo.xlsx";

  private final BoardRows board;
  private final BoardFigures figures;
  private final GoLiveCalendar calendar;
  private final BoardWords words;
  private final Catalogue catalogue;
  private final Provinces provinces;
  private final StaffAccounts accounts;

  BoardPages(BoardRows board, BoardFigures figures, GoLiveCalendar calendar, BoardWords words, Catalogue catalogue,
      Provinces provinces, StaffAccounts accounts) {
    this.board = board;
    this.figures = figures;
    this.calendar = calendar;
    this.words = words;
    this.catalogue = catalogue;
    this.provinces = provinces;
    this.accounts = accounts;
  }

  @GetMapping(PATH)
  Object board(@AuthenticationPrincipal StaffPrincipal officer, @ModelAttribute("filter") BoardFilter filter,
      Model model, Locale locale) {
    Set<String> groups = accounts.find(officer.userId()).orElseThrow().groups();
    Set<Audience> audiences = Audience.ofGroups(groups);
    if (!audiences.contains(Audience.HELP_DESK) && !audiences.contains(Audience.REPORT)) {
      return SeeOther.to(PATH + "/" + ownMunicipality(groups));
    }
    BoardCriteria criteria = filter.criteria();
    var page = board.page(criteria, filter.position().orElse(Position.START));
    Map<String, Funnel> funnels = figures.byProvince(criteria);
    Funnel sum = funnels.values().stream().reduce(Funnel.EMPTY, Funnel::plus);
    model.addAttribute("lines", page.lines().stream().map(row -> words.line(row, locale)).toList());
    model.addAttribute("first", filter.position().isPresent() ? filter.address(PATH, null) : null);
    model.addAttribute("following", page.next() == null ? null : filter.address(PATH, page.next()));
    model.addAttribute("sum", sum);
    model.addAttribute("funnels", chosen(criteria, funnels));
    model.addAttribute("bars", Bar.of(sum, catalogue.steps(catalogue.newest()), words, locale));
    model.addAttribute("days", calendar.days(criteria)).addAttribute("weeks", GoLiveCalendar.WEEKS);
    model.addAttribute("helps", audiences.contains(Audience.HELP_DESK));
    model.addAttribute("csv", filter.address(CSV, null)).addAttribute("xlsx", filter.address(XLSX, null));
    model.addAttribute("statuses", StepStatus.values());
    model.addAttribute("standings", standings(locale));
    Map<String, String> names = new LinkedHashMap<>();
    provinces.all().forEach(province -> names.put(province.plate(), province.name()));
    model.addAttribute("provinces", names);
    return "onboarding/board";
  }

  /** Of the il that was asked for, else of all 81 in Turkish order; by plate. */
  private Map<String, Funnel> chosen(BoardCriteria criteria, Map<String, Funnel> funnels) {
    Map<String, Funnel> chosen = new LinkedHashMap<>();
    provinces.all().stream().filter(province -> criteria.plate() == null || province.plate().equals(criteria.plate()))
        .forEach(province -> chosen.put(province.plate(), funnels.getOrDefault(province.plate(), Funnel.EMPTY)));
    return chosen;
  }

  private Map<String, String> standings(Locale locale) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Standing standing : List.of(Standing.RUNNING, Standing.LATE, Standing.COMPLETED, Standing.CANCELLED,
        Standing.NOT_BEGUN)) {
      names.put(standing.address(), words.say("board.standing." + standing + ".all", locale));
    }
    return names;
  }

  /** The rules let in nobody else: he works for one, or is one of its project leads. */
  private static UnitCode ownMunicipality(Set<String> groups) {
    String code = groups.stream().sorted().filter(Audience.MUNICIPALITY::includes).findFirst()
        .orElseGet(() -> groups.stream().sorted().filter(Audience.PROJECT_LEAD::includes).findFirst()
            .map(group -> Audience.MUNICIPALITY.group() + group.substring(Audience.PROJECT_LEAD.group().length()))
            .orElseThrow());
    return new UnitCode(code);
  }
}
