package tr.mbs.onboarding.process.golive;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tr.mbs.workflow.round.DueRound;

/** Reminds of go-live days that come near. A box of its own in rounds of release 2. */
@Component
@Order(1)
class RemindOfGoLive implements DueRound, JavaDelegate {

  private final GoLiveRound round;

  RemindOfGoLive(GoLiveRound round) {
    this.round = round;
  }

  @Override
  public String name() {
    return "remindOfGoLive";
  }

  @Override
  public void run() {
    round.remind();
  }

  @Override
  public void execute(DelegateExecution execution) {
    run();
  }
}
