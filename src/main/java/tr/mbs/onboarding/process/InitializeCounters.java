package tr.mbs.onboarding.process;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.numbering.DocumentCounters;
import tr.mbs.onboarding.setup.number.LastNumbers;
import tr.mbs.onboarding.setup.unit.MunicipalityUnits;
import tr.mbs.registry.unit.UnitCode;

/**
 * {@code initializeCounters}: the counters go on where the old system's numbers end. Accounts join their groups before:
 * a counter's row is the last one that our code locks, see {@link DocumentCounters#next}.
 */
@Component
class InitializeCounters implements JavaDelegate {

  private final DocumentCounters counters;
  private final LastNumbers numbers;
  private final MunicipalityUnits units;

  InitializeCounters(DocumentCounters counters, LastNumbers numbers, MunicipalityUnits units) {
    this.counters = counters;
    this.numbers = numbers;
    this.units = units;
  }

  /** Numbers and root unit are there: steps 3 and 10 were not done without them. */
  @Override
  public void execute(DelegateExecution execution) {
    var municipality = new UnitCode((String) execution.getVariable(OnboardingProcess.MUNICIPALITY_UNIT));
    var last = numbers.of(id(execution)).orElseThrow();
    counters.initialize(municipality, last.givenOn().getYear(), last.incoming(), last.outgoing(), actor(execution),
        units.rootDetsis(id(execution)).orElseThrow());
  }
}
