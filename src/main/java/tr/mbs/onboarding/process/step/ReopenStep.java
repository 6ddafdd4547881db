package tr.mbs.onboarding.process.step;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.id;
import static tr.mbs.onboarding.process.StepFields.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.OnboardingMoves;
import tr.mbs.workflow.Carried;

/** {@code reopened}: opens a finished step again. */
@Component
class ReopenStep implements JavaDelegate {

  private final OnboardingMoves moves;

  ReopenStep(OnboardingMoves moves) {
    this.moves = moves;
  }

  @Override
  public void execute(DelegateExecution execution) {
    moves.reopen(id(execution), step(execution), Carried.read(execution, GraveAction.class).reason(), actor(execution));
  }
}
