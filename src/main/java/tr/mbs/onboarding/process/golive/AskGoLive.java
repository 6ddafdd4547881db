package tr.mbs.onboarding.process.golive;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.goLiveOn;
import static tr.mbs.onboarding.process.StepFields.id;
import static tr.mbs.onboarding.process.StepFields.note;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.GoLiveDays;

/** {@code goLiveChangeRecorded}: notes that another go-live day is asked for. */
@Component
class AskGoLive implements JavaDelegate {

  private final GoLiveDays days;

  AskGoLive(GoLiveDays days) {
    this.days = days;
  }

  @Override
  public void execute(DelegateExecution execution) {
    days.ask(id(execution), goLiveOn(execution), note(execution), actor(execution));
  }
}
