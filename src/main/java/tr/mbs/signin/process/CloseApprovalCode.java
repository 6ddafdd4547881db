package tr.mbs.signin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.signin.code.ApprovalCodes;

/** Whatever ended the wait, the code is over. */
@Component
class CloseApprovalCode implements JavaDelegate {

  private final ApprovalCodes codes;

  CloseApprovalCode(ApprovalCodes codes) {
    this.codes = codes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    codes.close(ApprovalCodeProcess.id(execution));
  }
}
