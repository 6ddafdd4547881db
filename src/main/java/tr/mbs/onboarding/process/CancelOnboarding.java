package tr.mbs.onboarding.process;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.OnboardingMoves;
import tr.mbs.onboarding.process.step.GraveAction;
import tr.mbs.workflow.Carried;

/** {@code cancellationRecorded}: ends the onboarding wherever it stands. */
@Component
class CancelOnboarding implements JavaDelegate {

  private final OnboardingMoves moves;

  CancelOnboarding(OnboardingMoves moves) {
    this.moves = moves;
  }

  @Override
  public void execute(DelegateExecution execution) {
    moves.cancel(id(execution), Carried.read(execution, GraveAction.class).reason(), actor(execution));
  }
}
