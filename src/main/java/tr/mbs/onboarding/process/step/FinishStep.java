package tr.mbs.onboarding.process.step;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.id;
import static tr.mbs.onboarding.process.StepFields.require;
import static tr.mbs.onboarding.process.StepFields.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.onboarding.StepDecision;

/** {@code finished…}: the owner is done with a step that nobody reviews. */
@Component
class FinishStep implements JavaDelegate {

  private final Onboardings onboardings;

  FinishStep(Onboardings onboardings) {
    this.onboardings = onboardings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    require(execution, StepDecision.COMPLETE);
    onboardings.finish(id(execution), step(execution), actor(execution));
  }
}
