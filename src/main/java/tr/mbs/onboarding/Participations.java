package tr.mbs.onboarding;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.onboarding.catalogue.Catalogue;
import tr.mbs.onboarding.catalogue.Matter;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.UnitCode;

/** Lets people to onboardings and steps; what is another municipality's does not exist. */
@Component
public class Participations {

  private final Onboardings onboardings;
  private final OnboardingLocks locks;
  private final Catalogue catalogue;
  private final StaffAccounts accounts;

  Participations(Onboardings onboardings, OnboardingLocks locks, Catalogue catalogue, StaffAccounts accounts) {
    this.onboardings = onboardings;
    this.locks = locks;
    this.catalogue = catalogue;
    this.accounts = accounts;
  }

  /**
   * Whoever looks at the onboarding of a municipality.
   *
   * @param municipality as it stands in the address
   * @throws Refusal NOT_FOUND when it is none of his, was never opened, or is no municipality
   */
  @Transactional(readOnly = true)
  public Participation of(String municipality, String userId) {
    UnitCode code = code(municipality);
    Set<Side> sides = sides(code, userId);
    return new Participation(onboardings.of(code).orElseThrow(Onboardings::notFound), userId, sides);
  }

  /**
   * Whoever enters or changes what a step asks for; the onboarding is locked for him until the end of the transaction.
   *
   * @throws Refusal NOT_FOUND as {@link #of}, FORBIDDEN when another side does this step, CONFLICT when it has not begun,
   *                 is under review, or is finished: then the sentence says by whom
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Participation working(String municipality, int number, String userId) {
    return working(locked(municipality, userId), number);
  }

  /** The same in the step that settles something for the whole onboarding. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Participation working(String municipality, Matter matter, String userId) {
    Participation participation = locked(municipality, userId);
    return working(participation,
        catalogue.deciding(participation.onboarding().catalogueVersion(), matter).number());
  }

  private Participation working(Participation participation, int number) {
    Step step = participation.onboarding().step(number);
    if (!step.status().isOpen()) {
      throw notNow(participation.onboarding(), number);
    }
    requireTurn(participation, step);
    return participation;
  }

  /** Whoever reviews a step; throws as {@link #working}, and CONFLICT unless it waits for review. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Participation reviewing(String municipality, int number, String userId) {
    Participation participation = locked(municipality, userId);
    Step step = participation.onboarding().step(number);
    if (step.status() != StepStatus.AWAITING_APPROVAL) {
      throw notNow(participation.onboarding(), number);
    }
    requireTurn(participation, step);
    return participation;
  }

  /** Why nobody can act on a step now. */
  public Refusal notNow(Onboarding onboarding, int number) {
    Step step = onboarding.step(number);
    return switch (step.status()) {
      case NOT_STARTED -> conflict("onboarding.refusal.notStarted", number,
          catalogue.step(onboarding.catalogueVersion(), number).follows().stream().map(String::valueOf)
              .collect(Collectors.joining(", ")));
      case AWAITING_APPROVAL -> conflict("onboarding.refusal.underReview", number);
      case NOT_APPLICABLE -> conflict("onboarding.refusal.notApplicable", number);
      case COMPLETED -> conflict("onboarding.refusal.done", number, name(step.doneBy()),
          IstanbulTime.dateTime(step.doneAt(), TurkishText.TURKISH));
      case IN_PROGRESS, CORRECTION_REQUESTED -> conflict("onboarding.refusal.notFinished", number);
    };
  }

  /** The lock comes before all that is read, so that nothing is older than what others stored while this one waited. */
  private Participation locked(String municipality, String userId) {
    UnitCode code = code(municipality);
    Onboarding onboarding = locks.locked(onboardings.idOf(code).orElseThrow(Onboardings::notFound));
    Set<Side> sides = sides(code, userId);
    onboarding.requireRunning();
    return new Participation(onboarding, userId, sides);
  }

  private static UnitCode code(String municipality) {
    if (!UnitCode.isValid(municipality)) {
      throw Onboardings.notFound();
    }
    return new UnitCode(municipality);
  }

  private Set<Side> sides(UnitCode municipality, String userId) {
    Set<Side> sides = accounts.find(userId).map(account -> Side.of(account.groups(), municipality)).orElse(Set.of());
    if (sides.isEmpty()) {
      throw Onboardings.notFound();
    }
    return sides;
  }

  private static void requireTurn(Participation participation, Step step) {
    if (!participation.sides().contains(step.turn())) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "onboarding.refusal.turn." + step.turn(), step.number());
    }
  }

  private String name(String userId) {
    return accounts.names(Set.of(userId)).getOrDefault(userId, userId);
  }

  private static Refusal conflict(String key, Object... args) {
    return new Refusal(Refusal.Kind.CONFLICT, key, args);
  }
}
