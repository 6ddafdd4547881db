package tr.mbs.request.process;

import static tr.mbs.request.process.RequestVariables.actor;
import static tr.mbs.request.process.RequestVariables.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Requests;
import tr.mbs.workflow.Carried;

/** {@code forwardToBody}, {@code forwardToDirectorate}: sends the request to the chosen body. */
@Component
class ForwardRequest implements JavaDelegate {

  private final Requests requests;
  private final Units units;
  private final RequestProcess process;

  ForwardRequest(Requests requests, Units units, RequestProcess process) {
    this.requests = requests;
    this.units = units;
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var form = Carried.read(execution, ForwardForm.class);
    var request = requests.forward(id(execution), actor(execution, units), form.targetUnit(), form.note());
    process.endLapsedWish(request);
    RequestVariables.reach(execution, units.get(new UnitCode(request.holder())));
  }
}
