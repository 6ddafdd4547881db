package tr.mbs.signin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.signin.code.ApprovalCodeMessage;

/** Leaves the SMS in the outbox: sending costs the browser that waits no time. */
@Component
class SendApprovalCode implements JavaDelegate {

  private final ApprovalCodeMessage message;

  SendApprovalCode(ApprovalCodeMessage message) {
    this.message = message;
  }

  @Override
  public void execute(DelegateExecution execution) {
    message.leave(ApprovalCodeProcess.id(execution), ApprovalCodeProcess.mandate(execution),
        ApprovalCodeProcess.code(execution));
  }
}
