package tr.mbs.request.process;

import static tr.mbs.request.process.RequestVariables.actor;
import static tr.mbs.request.process.RequestVariables.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Answer;
import tr.mbs.request.Requests;
import tr.mbs.workflow.Carried;

/** {@code resolveRequest}: answers the request. */
@Component
class ResolveRequest implements JavaDelegate {

  private final Requests requests;
  private final Units units;
  private final RequestProcess process;

  ResolveRequest(Requests requests, Units units, RequestProcess process) {
    this.requests = requests;
    this.units = units;
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var form = Carried.read(execution, ResolveForm.class);
    process.endLapsedWish(requests.resolve(id(execution), actor(execution, units),
        new Answer(form.outcome(), form.resultText(), form.reason(), form.documentNumber(), form.documentDate())));
  }
}
