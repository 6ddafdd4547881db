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

/** {@code submitted…}: the owner hands a step on for review. */
@Component
class SubmitStep implements JavaDelegate {

  private final OnboardingMoves moves;

  SubmitStep(OnboardingMoves moves) {
    this.moves = moves;
  }

  @Override
  public void execute(DelegateExecution execution) {
    require(execution, StepDecision.COMPLETE);
    moves.submit(id(execution), step(execution), actor(execution));
  }
}
