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

/** {@code accepted…}: the reviewer accepts a step. */
@Component
class AcceptStep implements JavaDelegate {

  private final OnboardingMoves moves;

  AcceptStep(OnboardingMoves moves) {
    this.moves = moves;
  }

  @Override
  public void execute(DelegateExecution execution) {
    require(execution, StepDecision.ACCEPT);
    moves.accept(id(execution), step(execution), actor(execution));
  }
}
