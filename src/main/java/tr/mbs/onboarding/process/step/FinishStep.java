package tr.mbs.onboarding.process.step;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.id;
import static tr.mbs.onboarding.process.StepFields.require;
import static tr.mbs.onboarding.process.StepFields.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.OnboardingMoves;
import tr.mbs.onboarding.StepDecision;

/** {@code finished…}: the owner is done with a step that nobody reviews. */
@Component
class FinishStep implements JavaDelegate {

  private final OnboardingMoves moves;

  FinishStep(OnboardingMoves moves) {
    this.moves = moves;
  }

  @Override
  public void execute(DelegateExecution execution) {
    require(execution, StepDecision.COMPLETE);
    moves.finish(id(execution), step(execution), actor(execution));
  }
}
