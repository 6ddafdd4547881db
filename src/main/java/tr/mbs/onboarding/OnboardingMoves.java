package tr.mbs.onboarding;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.OnboardingEvent.Act;
import tr.mbs.onboarding.catalogue.Catalogue;
import tr.mbs.onboarding.catalogue.CatalogueStep;
import tr.mbs.registry.unit.Unit;

/**
 * The moves of onboardings and their steps, in the transaction of the engine's step that makes them. Each locks the
 * onboarding, so that two leads who finish two steps together take turns. The rules stand in {@link Onboarding} and in the
 * catalogue.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OnboardingMoves {

  private final Onboardings onboardings;
  private final OnboardingLocks locks;
  private final Catalogue catalogue;
  private final Completeness completeness;
  private final Clock clock;

  OnboardingMoves(Onboardings onboardings, OnboardingLocks locks, Catalogue catalogue, Completeness completeness,
      Clock clock) {
    this.onboardings = onboardings;
    this.locks = locks;
    this.catalogue = catalogue;
    this.completeness = completeness;
    this.clock = clock;
  }

  /** Begins one, with the newest catalogue. A municipality that moves already, or has moved, is refused by its row. */
  public Onboarding open(UUID id, Unit municipality, String by) {
    Onboarding opened = new Onboarding(id, municipality, catalogue.newest(), act(by));
    onboardings.add(opened);
    onboardings.flush();
    return opened;
  }

  /** The engine has made the task of a step's owner. */
  public Onboarding enter(UUID id, int number) {
    Onboarding onboarding = locks.running(id);
    onboarding.enter(rule(onboarding, number), Act.time(clock));
    return onboarding;
  }

  /** Its owner hands it on for review. @throws IncompleteStep while facts are missing */
  public void submit(UUID id, int number, String by) {
    Onboarding onboarding = locks.running(id);
    completeness.requireDone(onboarding, number);
    onboarding.submit(rule(onboarding, number), act(by));
  }

  /** Its owner is done, and nobody reviews it. @throws IncompleteStep while facts are missing */
  public void finish(UUID id, int number, String by) {
    Onboarding onboarding = locks.running(id);
    completeness.requireDone(onboarding, number);
    onboarding.finish(rule(onboarding, number), act(by));
  }

  /** Its reviewer accepts it. @throws IncompleteStep while facts are missing */
  public void accept(UUID id, int number, String by) {
    Onboarding onboarding = locks.running(id);
    completeness.requireAcceptable(onboarding, number);
    onboarding.accept(rule(onboarding, number), act(by));
  }

  /** Its reviewer sends it back to its owner. @throws Refusal as {@link Onboarding#sendBack} */
  public void sendBack(UUID id, int number, String reason, String by) {
    Onboarding onboarding = locks.running(id);
    onboarding.sendBack(rule(onboarding, number), reason, act(by));
  }

  /** The step that may give it back does, and begins anew. @throws Refusal as {@link Onboarding#giveBack} */
  public void giveBack(UUID id, int number, String reason, String by) {
    Onboarding onboarding = locks.running(id);
    onboarding.giveBack(rule(onboarding, number), catalogue.givingBack(onboarding.catalogueVersion(), number), reason,
        act(by));
  }

  /** It does not apply. */
  public void skip(UUID id, int number, String by) {
    Onboarding onboarding = locks.running(id);
    onboarding.skip(rule(onboarding, number), act(by));
  }

  /** Opens a finished step again. @throws Refusal as {@link Onboarding#reopen} */
  public void reopen(UUID id, int number, String reason, String by) {
    Onboarding onboarding = locks.running(id);
    onboarding.reopen(rule(onboarding, number), reason, act(by));
  }

  /** "Geçiş tamamlandı": the municipality counts as migrated. @throws Refusal as {@link Onboarding#complete} */
  public void complete(UUID id, String by) {
    locks.running(id).complete(act(by));
  }

  public void cancel(UUID id, String reason, String by) {
    locks.running(id).cancel(reason, act(by));
  }

  private CatalogueStep rule(Onboarding onboarding, int number) {
    return catalogue.step(onboarding.catalogueVersion(), number);
  }

  private Act act(String by) {
    return Act.now(by, clock);
  }
}
