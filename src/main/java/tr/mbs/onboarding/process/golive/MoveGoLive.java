package tr.mbs.onboarding.process.golive;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.GoLiveDays;
import tr.mbs.onboarding.process.OnboardingProcess;

/** {@code moveGoLive}: the day that was asked for is agreed, and what is due on it follows. */
@Component
class MoveGoLive implements JavaDelegate {

  private final GoLiveDays days;
  private final OnboardingProcess process;

  MoveGoLive(GoLiveDays days, OnboardingProcess process) {
    this.days = days;
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    process.moveDue(id(execution), days.move(id(execution), actor(execution)));
  }
}
