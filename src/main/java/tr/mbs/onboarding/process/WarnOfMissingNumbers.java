package tr.mbs.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.process.golive.GoLiveRound;
import tr.mbs.workflow.round.DueRound;

/** Warns, from noon on, of last numbers that are missing on the day. A box of its own in rounds of release 2. */
@Component
@Order(2)
class WarnOfMissingNumbers implements DueRound, JavaDelegate {

  private final GoLiveRound round;

  WarnOfMissingNumbers(GoLiveRound round) {
    this.round = round;
  }

  @Override
  public String name() {
    return "warnOfMissingNumbers";
  }

  @Override
  public void run() {
    round.warn();
  }

  @Override
  public void execute(DelegateExecution execution) {
    run();
  }
}
