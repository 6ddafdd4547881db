package tr.mbs.onboarding.process;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.kep.KepAnnexes;

/** {@code destroyKepSecret}: nobody needs what was secret any more. */
@Component
class DestroyKepSecret implements JavaDelegate {

  private final KepAnnexes annexes;

  DestroyKepSecret(KepAnnexes annexes) {
    this.annexes = annexes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    annexes.destroy(id(execution), actor(execution));
  }
}
