package tr.mbs.request.process.own;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.request.Requests;
import tr.mbs.request.process.RequestVariables;

/** {@code withdrawRequest}: the muhtar takes the request back. */
@Component
class WithdrawRequest implements JavaDelegate {

  private final Requests requests;

  WithdrawRequest(Requests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    requests.withdraw(RequestVariables.id(execution));
  }
}
