package tr.mbs.request.process.extension;

import static tr.mbs.request.process.RequestVariables.actor;
import static tr.mbs.request.process.RequestVariables.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Requests;
import tr.mbs.workflow.Carried;

/** {@code denyExtraTime}: gives the body no more days. */
@Component
class DenyExtraTime implements JavaDelegate {

  private final Requests requests;
  private final Units units;

  DenyExtraTime(Requests requests, Units units) {
    this.requests = requests;
    this.units = units;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var form = Carried.read(execution, DenyForm.class);
    requests.answerWish(id(execution), actor(execution, units), null, form.reason());
  }
}
