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

/** {@code submitted…}: the owner hands a step on for review. */
@Component
class SubmitStep implements JavaDelegate {

  private final Onboardings onboardings;

  SubmitStep(Onboardings onboardings) {
    this.onboardings = onboardings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    require(execution, StepDecision.COMPLETE);
    onboardings.submit(id(execution), step(execution), actor(execution));
  }
}
