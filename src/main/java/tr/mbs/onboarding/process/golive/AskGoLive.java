package tr.mbs.onboarding.process.golive;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.goLiveOn;
import static tr.mbs.onboarding.process.StepFields.id;
import static tr.mbs.onboarding.process.StepFields.note;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.Onboardings;

/** {@code goLiveChangeRecorded}: notes that another go-live day is asked for. */
@Component
class AskGoLive implements JavaDelegate {

  private final Onboardings onboardings;

  AskGoLive(Onboardings onboardings) {
    this.onboardings = onboardings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    onboardings.askGoLive(id(execution), goLiveOn(execution), note(execution), actor(execution));
  }
}
