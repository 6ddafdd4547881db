package tr.mbs.signin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.signin.code.ApprovalCodes;
import tr.mbs.signin.code.CodeRequest;
import tr.mbs.workflow.Carried;

/** Draws the code and keeps its MAC; the clear text goes on to the next step only. */
@Component
class IssueApprovalCode implements JavaDelegate {

  private final ApprovalCodes codes;

  IssueApprovalCode(ApprovalCodes codes) {
    this.codes = codes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var request = Carried.read(execution, CodeRequest.class);
    var code = codes.issue(ApprovalCodeProcess.id(execution), request);
    execution.setVariables(Carried.variables(new IssuedCode(request.mandate(), code)));
  }
}
