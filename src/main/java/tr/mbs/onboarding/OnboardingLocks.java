package tr.mbs.onboarding;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Refusal;

/** Onboardings, locked until the end of the transaction, so that nobody else moves one meanwhile. */
@Transactional(propagation = Propagation.MANDATORY)
public interface OnboardingLocks extends Repository<Onboarding, UUID> {

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<Onboarding> findById(UUID id);

  /** @throws Refusal NOT_FOUND */
  default Onboarding locked(UUID id) {
    return findById(id).orElseThrow(Onboardings::notFound);
  }

  /** @throws Refusal NOT_FOUND, CONFLICT when it is completed or cancelled */
  default Onboarding running(UUID id) {
    Onboarding onboarding = locked(id);
    onboarding.requireRunning();
    return onboarding;
  }
}
