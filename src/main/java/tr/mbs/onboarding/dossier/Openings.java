package tr.mbs.onboarding.dossier;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.OnboardingState;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.onboarding.Side;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitKind;
import tr.mbs.registry.unit.Units;

/** Who may begin the onboarding of a municipality (domain.md §3): its own users, and the help desk. */
@Component
class Openings {

  private final Onboardings onboardings;
  private final Units units;
  private final StaffAccounts accounts;

  Openings(Onboardings onboardings, Units units, StaffAccounts accounts) {
    this.onboardings = onboardings;
    this.units = units;
    this.accounts = accounts;
  }

  /**
   * The municipality that this officer may open.
   *
   * @param code as it stands in the address
   * @throws Refusal NOT_FOUND when it is none, or none of his
   */
  Unit openable(String code, String userId) {
    Unit unit = units.named(code)
        .filter(found -> found.active() && found.is(UnitKind.MUNICIPALITY)).orElseThrow(Onboardings::notFound);
    Set<Side> sides = accounts.find(userId).map(account -> Side.of(account.groups(), unit.code())).orElse(Set.of());
    if (!mayOpen(sides)) {
      throw Onboardings.notFound();
    }
    return unit;
  }

  boolean mayOpen(Set<Side> sides) {
    return sides.contains(Side.MUNICIPALITY) || sides.contains(Side.HELP_DESK);
  }

  /** Whether it was never opened, or all that was is cancelled. */
  @Transactional(readOnly = true)
  public boolean isFree(UnitCode municipality) {
    return onboardings.of(municipality).filter(found -> found.state() != OnboardingState.CANCELLED).isEmpty();
  }

  /** Whether it was ever opened. */
  @Transactional(readOnly = true)
  public boolean isKnown(String municipality) {
    return UnitCode.isValid(municipality) && onboardings.of(new UnitCode(municipality)).isPresent();
  }
}
