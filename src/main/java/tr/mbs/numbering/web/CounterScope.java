package tr.mbs.numbering.web;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitKind;
import tr.mbs.registry.unit.Units;
import tr.mbs.site.Audience;

/** Lets people to the counters of a municipality: its own users and project leads, and the help desk to all. */
@Component
class CounterScope {

  private final StaffAccounts accounts;
  private final Units units;

  CounterScope(StaffAccounts accounts, Units units) {
    this.accounts = accounts;
    this.units = units;
  }

  /**
   * What somebody may do on the page.
   *
   * @param corrects whether he is of the help desk
   * @param requests whether he also finds the municipality's requests
   */
  record Visit(Unit municipality, boolean corrects, boolean requests) {
  }

  /** @throws Refusal NOT_FOUND for another municipality, the same as for one that does not exist */
  Visit visit(String code, String userId) {
    Unit municipality = Optional.of(code).filter(UnitCode::isValid).flatMap(valid -> units.find(new UnitCode(valid)))
        .filter(unit -> unit.is(UnitKind.MUNICIPALITY)).orElseThrow(CounterScope::no);
    Set<String> groups = accounts.find(userId).orElseThrow(CounterScope::no).groups();
    Visit visit = new Visit(municipality, groups.contains(Audience.HELP_DESK.group()), groups.contains(code));
    String leads = Audience.PROJECT_LEAD.group() + code.substring(Audience.MUNICIPALITY.group().length());
    if (!visit.corrects() && !visit.requests() && !groups.contains(leads)) {
      throw no();
    }
    return visit;
  }

  private static Refusal no() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "numbering.refusal.notFound");
  }
}
