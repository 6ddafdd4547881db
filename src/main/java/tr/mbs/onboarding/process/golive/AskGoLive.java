package tr.mbs.onboarding.process.golive;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.GoLiveDays;
import tr.mbs.workflow.Carried;

/** {@code goLiveChangeRecorded}: notes that another go-live day is asked for. */
@Component
class AskGoLive implements JavaDelegate {

  private final GoLiveDays days;

  AskGoLive(GoLiveDays days) {
    this.days = days;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var asked = Carried.read(execution, AskedGoLive.class);
    days.ask(id(execution), asked.day(), asked.reason(), actor(execution));
  }
}
