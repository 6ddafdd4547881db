package tr.mbs.onboarding.process.golive;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.workflow.Carried;

/** {@code goLiveChangeRecorded}: notes that another go-live day is asked for. */
@Component
class AskGoLive implements JavaDelegate {

  private final Onboardings onboardings;

  AskGoLive(Onboardings onboardings) {
    this.onboardings = onboardings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var asked = Carried.read(execution, AskedGoLive.class);
    onboardings.askGoLive(id(execution), asked.day(), asked.reason(), actor(execution));
  }
}
