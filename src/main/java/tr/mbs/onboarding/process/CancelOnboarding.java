package tr.mbs.onboarding.process;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.onboarding.process.step.GraveAction;
import tr.mbs.workflow.Carried;

/** {@code cancellationRecorded}: ends the onboarding wherever it stands. */
@Component
class CancelOnboarding implements JavaDelegate {

  private final Onboardings onboardings;

  CancelOnboarding(Onboardings onboardings) {
    this.onboardings = onboardings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    onboardings.cancel(id(execution), Carried.read(execution, GraveAction.class).reason(), actor(execution));
  }
}
