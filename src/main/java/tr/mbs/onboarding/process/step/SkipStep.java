package tr.mbs.onboarding.process.step;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.id;
import static tr.mbs.onboarding.process.StepFields.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.Onboardings;

/** {@code skipped06}: nobody acts for another unit. */
@Component
class SkipStep implements JavaDelegate {

  private final Onboardings onboardings;

  SkipStep(Onboardings onboardings) {
    this.onboardings = onboardings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    onboardings.skip(id(execution), step(execution), actor(execution));
  }
}
