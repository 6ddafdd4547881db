package tr.mbs.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import tr.mbs.onboarding.OnboardingEvent.Act;
import tr.mbs.onboarding.catalogue.FirstCatalogue;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitKind;

/** One onboarding in memory, as its repositories give it: what the database adds is that it stays and that it is locked. */
final class OneOnboarding implements Onboardings, OnboardingLocks {

  static final Unit CANKIRI = new Unit(new UnitCode("belediye-18-merkez"), UnitKind.MUNICIPALITY, "18", "D18-0", null,
      null, "Çankırı Belediyesi", "Çankırı Belediyesi", "bilgi@cankiri.example", true);
  static final Act ACT = new Act("yardim1", Instant.parse("2026-11-24T09:00:00Z"));

  private Onboarding only;

  static Onboarding opened() {
    return new Onboarding(UUID.randomUUID(), CANKIRI, 1, ACT);
  }

  /** One whose steps are all over. */
  static Onboarding over() {
    Onboarding onboarding = opened();
    for (Step step : onboarding.steps()) {
      onboarding.finish(FirstCatalogue.step(step.number()), ACT);
    }
    return onboarding;
  }

  static OneOnboarding none() {
    return new OneOnboarding();
  }

  static OneOnboarding holding(Onboarding onboarding) {
    OneOnboarding one = none();
    one.add(onboarding);
    return one;
  }

  @Override
  public Optional<Onboarding> findById(UUID id) {
    return Optional.ofNullable(only).filter(found -> found.getId().equals(id));
  }

  @Override
  public void add(Onboarding opened) {
    only = opened;
  }

  @Override
  public void flush() {
    // What is in memory is written already.
  }

  @Override
  public List<UUID> idsOf(String municipality, Limit limit) {
    return only == null ? List.of() : List.of(only.getId());
  }

  @Override
  public Optional<Onboarding> withSteps(UUID id) {
    return findById(id);
  }

  @Override
  public List<OnboardingEvent> journal(UUID id) {
    return only.written();
  }
}
