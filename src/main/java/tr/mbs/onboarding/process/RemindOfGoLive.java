package tr.mbs.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code remindOfGoLive}: of go-live days that come near. */
@Component
class RemindOfGoLive implements JavaDelegate {

  private final GoLiveRound round;

  RemindOfGoLive(GoLiveRound round) {
    this.round = round;
  }

  @Override
  public void execute(DelegateExecution execution) {
    round.remind();
  }
}
