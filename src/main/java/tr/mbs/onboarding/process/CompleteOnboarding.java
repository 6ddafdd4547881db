package tr.mbs.onboarding.process;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.OnboardingMoves;

/** {@code completed}: the municipality counts as migrated. */
@Component
class CompleteOnboarding implements JavaDelegate {

  private final OnboardingMoves moves;

  CompleteOnboarding(OnboardingMoves moves) {
    this.moves = moves;
  }

  @Override
  public void execute(DelegateExecution execution) {
    moves.complete(id(execution), actor(execution));
  }
}
