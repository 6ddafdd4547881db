package tr.mbs.onboarding.process;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.kep.KepAnnexes;

/** {@code storeKepRecord}: the KEP account is recorded, and what was secret goes for good. */
@Component
class StoreKepRecord implements JavaDelegate {

  private final KepAnnexes annexes;

  StoreKepRecord(KepAnnexes annexes) {
    this.annexes = annexes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    annexes.close(id(execution), actor(execution));
  }
}
