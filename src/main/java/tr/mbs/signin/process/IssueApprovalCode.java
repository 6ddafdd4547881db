package tr.mbs.signin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.signin.code.ApprovalCodes;

/** Draws the code and keeps its MAC; the clear text goes on to the next step only. */
@Component
class IssueApprovalCode implements JavaDelegate {

  private final ApprovalCodes codes;

  IssueApprovalCode(ApprovalCodes codes) {
    this.codes = codes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ApprovalCodeProcess.handOver(execution,
        codes.issue(ApprovalCodeProcess.id(execution), ApprovalCodeProcess.request(execution)));
  }
}
