package tr.mbs.request.process;

import static tr.mbs.request.process.RequestVariables.actor;
import static tr.mbs.request.process.RequestVariables.id;
import static tr.mbs.request.process.RequestVariables.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Answer;
import tr.mbs.request.Outcome;
import tr.mbs.request.Requests;

/** {@code resolveRequest}: answers the request. */
@Component
class ResolveRequest implements JavaDelegate {

  private final Requests requests;
  private final Units units;

  ResolveRequest(Requests requests, Units units) {
    this.requests = requests;
    this.units = units;
  }

  @Override
  public void execute(DelegateExecution execution) {
    requests.resolve(id(execution), actor(execution, units),
        new Answer(Outcome.valueOf(text(execution, "outcome")), text(execution, "resultText"),
            text(execution, "reason"), text(execution, "documentNumber"), text(execution, "documentDate")));
  }
}
