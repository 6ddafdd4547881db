package tr.mbs.request.process.extension;

import static tr.mbs.request.process.RequestVariables.actor;
import static tr.mbs.request.process.RequestVariables.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Requests;
import tr.mbs.request.process.RequestProcess;
import tr.mbs.workflow.Carried;

/** {@code grantExtraTime}: gives the body more days; its task is due later. */
@Component
class GrantExtraTime implements JavaDelegate {

  private final Requests requests;
  private final Units units;
  private final RequestProcess process;

  GrantExtraTime(Requests requests, Units units, RequestProcess process) {
    this.requests = requests;
    this.units = units;
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var form = Carried.read(execution, GrantForm.class);
    var request = requests.answerWish(id(execution), actor(execution, units), form.extraDays(), form.reason());
    process.takeOver(request.lastDay(), request.getId());
  }
}
