package tr.mbs.onboarding.process;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;

/** {@code toStep01}: stores the onboarding and its eleven steps. */
@Component
class OpenOnboarding implements JavaDelegate {

  private final Onboardings onboardings;
  private final Units units;

  OpenOnboarding(Onboardings onboardings, Units units) {
    this.onboardings = onboardings;
    this.units = units;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UnitCode municipality = new UnitCode((String) execution.getVariable(OnboardingProcess.MUNICIPALITY_UNIT));
    onboardings.open(id(execution), units.get(municipality), actor(execution));
  }
}
