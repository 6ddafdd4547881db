package tr.mbs.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.site.database.Kept;

/** The onboardings as they are looked up; {@link OnboardingLocks} has them for whoever moves one. */
@Transactional(propagation = Propagation.MANDATORY)
public interface Onboardings extends Kept<Onboarding, UUID> {

  /** @throws Refusal NOT_FOUND */
  default Onboarding get(UUID id) {
    return findById(id).orElseThrow(Onboardings::notFound);
  }

  /** The one that runs or is completed, else the last that was cancelled; with its steps. Empty: it was never opened. */
  default Optional<Onboarding> of(UnitCode municipality) {
    return idOf(municipality).flatMap(this::withSteps);
  }

  /** Its id alone: nothing is loaded that another one may change before it is locked. */
  default Optional<UUID> idOf(UnitCode municipality) {
    return idsOf(municipality.value(), Limit.of(1)).stream().findFirst();
  }

  @Query("""
      select o.id from Onboarding o where o.municipality = :municipality
      order by o.openMunicipality nulls last, o.openedAt desc""")
  List<UUID> idsOf(String municipality, Limit limit);

  @Query("select o from Onboarding o left join fetch o.steps where o.id = :id")
  Optional<Onboarding> withSteps(UUID id);

  /** Its journal, the latest first. */
  @Query("select e from OnboardingEvent e where e.onboarding.id = :id order by e.sequence desc")
  List<OnboardingEvent> journal(UUID id);

  static Refusal notFound() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "onboarding.refusal.notFound");
  }
}
