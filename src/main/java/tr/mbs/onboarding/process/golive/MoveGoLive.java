package tr.mbs.onboarding.process.golive;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.onboarding.process.OnboardingProcess;

/** {@code moveGoLive}: the day that was asked for is agreed, and what is due on it follows. */
@Component
class MoveGoLive implements JavaDelegate {

  private final Onboardings onboardings;
  private final OnboardingProcess process;

  MoveGoLive(Onboardings onboardings, OnboardingProcess process) {
    this.onboardings = onboardings;
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    onboardings.moveGoLive(id(execution), actor(execution));
    process.moveDue(id(execution), onboardings.get(id(execution)).goLiveOn());
  }
}
