package tr.mbs.request.process;

import static tr.mbs.request.process.RequestVariables.actor;
import static tr.mbs.request.process.RequestVariables.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Requests;
import tr.mbs.workflow.Carried;

/** {@code returnToGovernorate}, {@code returnToDirectorateGeneral}: gives the request back, outside the body's duties. */
@Component
class ReturnRequest implements JavaDelegate {

  private final Requests requests;
  private final Units units;
  private final RequestProcess process;

  ReturnRequest(Requests requests, Units units, RequestProcess process) {
    this.requests = requests;
    this.units = units;
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var form = Carried.read(execution, ReturnForm.class);
    var request = requests.giveBack(id(execution), actor(execution, units), form.reason(), form.proposedUnit());
    process.endLapsedWish(request);
    execution.setVariable(RequestProcess.HOLDER_UNIT, request.holder());
    if (request.returns() > 0) {
      execution.setVariable(RequestProcess.RETURNS, request.returns());
    }
  }
}
