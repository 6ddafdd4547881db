package tr.mbs.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code warnOfMissingNumbers}: from noon on, of last numbers that are missing on the day. */
@Component
class WarnOfMissingNumbers implements JavaDelegate {

  private final GoLiveRound round;

  WarnOfMissingNumbers(GoLiveRound round) {
    this.round = round;
  }

  @Override
  public void execute(DelegateExecution execution) {
    round.warn();
  }
}
