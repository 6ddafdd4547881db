package tr.mbs.workflow.round;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** {@code runDueRounds}: whatever falls due by the day. */
@Component
class RunDueRounds implements JavaDelegate {

  private static final Logger log = LoggerFactory.getLogger(RunDueRounds.class);

  private final List<DueRound> rounds;

  /** @param rounds in their {@code @Order}, where it matters */
  RunDueRounds(List<DueRound> rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    // When one fails, the engine begins all of them again.
    Each.inTurn(rounds, RunDueRounds::run, round -> log.error("Round {} failed", round.name()));
  }

  private static void run(DueRound round) {
    log.info("Round: {}", round.name());
    round.run();
  }
}
