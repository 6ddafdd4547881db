package tr.mbs.onboarding.process.golive;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.id;
import static tr.mbs.onboarding.process.StepFields.require;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.GoLiveDays;
import tr.mbs.onboarding.StepDecision;

/** {@code goLiveKept}: the day stays, for a reason. */
@Component
class KeepGoLive implements JavaDelegate {

  private final GoLiveDays days;

  KeepGoLive(GoLiveDays days) {
    this.days = days;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String note = require(execution, StepDecision.SEND_BACK).note();
    days.keep(id(execution), note, actor(execution));
  }
}
