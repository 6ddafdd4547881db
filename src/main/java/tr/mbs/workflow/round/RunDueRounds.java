package tr.mbs.workflow.round;

import java.util.Iterator;
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
    runEach(rounds.iterator());
  }

  /** One that fails keeps none of the others from its work; the engine begins all of them again. */
  private static void runEach(Iterator<DueRound> rounds) {
    while (rounds.hasNext()) {
      DueRound round = rounds.next();
      log.info("Round: {}", round.name());
      boolean done = false;
      try {
        round.run();
        done = true;
      } finally {
        if (!done) {
          log.error("Round {} failed", round.name());
          runEach(rounds);
        }
      }
    }
  }
}
