package tr.mbs.onboarding.process;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.OnboardingMoves;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;

/** {@code toStep01}: stores the onboarding and its eleven steps. */
@Component
class OpenOnboarding implements JavaDelegate {

  private final OnboardingMoves moves;
  private final Units units;

  OpenOnboarding(OnboardingMoves moves, Units units) {
    this.moves = moves;
    this.units = units;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UnitCode municipality = new UnitCode((String) execution.getVariable(OnboardingProcess.MUNICIPALITY_UNIT));
    moves.open(id(execution), units.get(municipality), actor(execution));
  }
}
