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

/** {@code sentBack04}, {@code sentBack10}: the help desk gives back the step before its own. */
@Component
class ReturnToStep implements JavaDelegate {

  private final OnboardingMoves moves;

  ReturnToStep(OnboardingMoves moves) {
    this.moves = moves;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String note = require(execution, StepDecision.SEND_BACK).note();
    moves.giveBack(id(execution), step(execution), note, actor(execution));
  }
}
