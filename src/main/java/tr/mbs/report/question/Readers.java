package tr.mbs.report.question;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitKind;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.search.RequestScope;
import tr.mbs.site.Audience;
import tr.mbs.site.StaffPrincipal;

/**
 * Who reads reports, and about what: MİGM and Rapor/denetim about everything, a governorate about its il, a directorate or
 * municipality about itself (domain.md §1). What one may not see does not exist.
 */
@Component
public class Readers {

  /** Whose groups read reports. */
  public static final Set<Audience> AUDIENCES = Collections.unmodifiableSet(EnumSet.of(Audience.MIGM, Audience.MIGM_MANAGER,
      Audience.GOVERNORATE, Audience.DIRECTORATE, Audience.MUNICIPALITY, Audience.REPORT));

  /**
   * @param plate    the one il that he reads about; null for all, and for a body
   * @param unit     the one body that he reads about; null for all
   * @param opens    whether he may open the requests behind the figures
   */
  public record Reader(String plate, Unit unit, boolean opens) {

    public boolean nationwide() {
      return plate == null && unit == null;
    }
  }

  private final StaffAccounts accounts;
  private final Units units;

  Readers(StaffAccounts accounts, Units units) {
    this.accounts = accounts;
    this.units = units;
  }

  /** @throws Refusal NOT_FOUND when his account is gone, or no body of his is left */
  public Reader of(StaffPrincipal principal) {
    StaffAccounts.Account account = accounts.find(principal.userId()).orElseThrow(Readers::notFound);
    Set<Audience> audiences = Audience.ofGroups(account.groups());
    boolean opens = audiences.stream().anyMatch(RequestScope.OFFICERS::contains);
    if (RequestScope.isNationwide(account) || audiences.contains(Audience.REPORT)) {
      return new Reader(null, null, RequestScope.isNationwide(account));
    }
    List<Unit> bodies = units.of(account.groups());
    return bodies.stream().filter(unit -> unit.is(UnitKind.GOVERNORATE)).findFirst()
        .map(governorate -> new Reader(governorate.plate(), null, opens))
        .or(() -> bodies.stream().filter(unit -> unit.kind().isBody()).findFirst()
            .map(body -> new Reader(null, body, opens)))
        .orElseThrow(Readers::notFound);
  }

  private static Refusal notFound() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "report.refusal.notFound");
  }
}
