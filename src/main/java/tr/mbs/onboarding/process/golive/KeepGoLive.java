package tr.mbs.onboarding.process.golive;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.id;
import static tr.mbs.onboarding.process.StepFields.require;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.onboarding.StepDecision;

/** {@code goLiveKept}: the day stays, for a reason. */
@Component
class KeepGoLive implements JavaDelegate {

  private final Onboardings onboardings;

  KeepGoLive(Onboardings onboardings) {
    this.onboardings = onboardings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String note = require(execution, StepDecision.SEND_BACK).note();
    onboardings.keepGoLive(id(execution), note, actor(execution));
  }
}
