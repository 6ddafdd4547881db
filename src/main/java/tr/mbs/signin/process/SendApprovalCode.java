package tr.mbs.signin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.signin.code.ApprovalCodeMessage;
import tr.mbs.workflow.Carried;

/** Leaves the SMS in the outbox: sending costs the browser that waits no time. */
@Component
class SendApprovalCode implements JavaDelegate {

  private final ApprovalCodeMessage message;

  SendApprovalCode(ApprovalCodeMessage message) {
    this.message = message;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var issued = Carried.read(execution, IssuedCode.class);
    message.leave(ApprovalCodeProcess.id(execution), issued.mandate(), issued.code());
  }
}
