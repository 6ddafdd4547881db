package tr.mbs.desk;

import java.util.List;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.place.OfficeReach;
import tr.mbs.registry.place.OfficeScope;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitKind;
import tr.mbs.registry.unit.Units;
import tr.mbs.report.question.Readers;
import tr.mbs.request.search.RequestScope;
import tr.mbs.request.search.Workload;
import tr.mbs.site.Audience;
import tr.mbs.site.StaffPrincipal;

/** The staff's home: for whom one works, what waits, and the way to it. */
@Controller
class StaffHomePage {

  private final StaffAccounts accounts;
  private final Units units;
  private final Workload workload;

  StaffHomePage(StaffAccounts accounts, Units units, Workload workload) {
    this.accounts = accounts;
    this.units = units;
    this.workload = workload;
  }

  @GetMapping("/kurum")
  String home(@AuthenticationPrincipal StaffPrincipal officer, Model model) {
    var account = accounts.find(officer.userId()).orElseThrow();
    Set<Audience> audiences = Audience.ofGroups(account.groups());
    List<Unit> bodies = units.of(account.groups());
    model.addAttribute("name", account.fullName());
    model.addAttribute("units", bodies.stream().map(Unit::longName).toList());
    model.addAttribute("figures", workload.of(account.groups()));
    model.addAttribute("operator", audiences.contains(Audience.OPERATOR));
    model.addAttribute("admin", audiences.contains(Audience.ADMIN));
    model.addAttribute("records", OfficeReach.isOfOne(bodies));
    model.addAttribute("municipalities", bodies.stream().filter(unit -> unit.is(UnitKind.MUNICIPALITY)).toList());
    model.addAttribute("requests", audiences.stream().anyMatch(RequestScope.OFFICERS::contains));
    model.addAttribute("reports", audiences.stream().anyMatch(Readers.AUDIENCES::contains));
    model.addAttribute("offices", audiences.stream().anyMatch(OfficeScope.READERS::contains));
    model.addAttribute("onboardings", audiences.contains(Audience.HELP_DESK) || audiences.contains(Audience.REPORT));
    model.addAttribute("onboarding",
        audiences.contains(Audience.MUNICIPALITY) || audiences.contains(Audience.PROJECT_LEAD));
    model.addAttribute("auditor", audiences.stream().anyMatch(DeskRules.AUDITORS::contains));
    model.addAttribute("announcements",
        audiences.contains(Audience.MIGM) || audiences.contains(Audience.MIGM_MANAGER));
    return "desk/staff-home";
  }
}
