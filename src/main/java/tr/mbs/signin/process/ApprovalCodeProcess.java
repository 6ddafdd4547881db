package tr.mbs.signin.process;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tr.mbs.signin.code.CodeRequest;
import tr.mbs.workflow.Carried;

/**
 * The process {@code bpmn/approval-code.bpmn}: one instance for every code, decoys too; its business key is the code's
 * id. What it needs is carried: nothing about a person or a code stays in the engine.
 */
@Component
public class ApprovalCodeProcess {

  static final String KEY = "approval-code";

  static final String ISSUE = "issueApprovalCode";
  static final String SEND = "sendApprovalCode";
  static final String CLOSE = "closeApprovalCode";

  static final String VERIFIED = "approvalCodeVerified";
  static final String EXHAUSTED = "approvalCodeExhausted";
  static final String SUPERSEDED = "approvalCodeSuperseded";

  private static final Logger log = LoggerFactory.getLogger(ApprovalCodeProcess.class);

  private final RuntimeService runtime;

  ApprovalCodeProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** Issues and sends a code, in the caller's transaction. */
  public void start(UUID id, CodeRequest request) {
    runtime.startProcessInstanceByKey(KEY, id.toString(), Carried.variables(request));
  }

  public void verified(UUID id) {
    correlate(VERIFIED, id);
  }

  public void exhausted(UUID id) {
    correlate(EXHAUSTED, id);
  }

  public void superseded(UUID id) {
    correlate(SUPERSEDED, id);
  }

  /**
   * Tells the instance if it still waits; the table has decided already, and the timer ends what was told in vain.
   * Called after the commit of what was decided: inside that transaction a failure here would roll it back.
   */
  private void correlate(String message, UUID id) {
    try {
      // correlateAll is content when nobody waits; correlate would write an error into the log.
      runtime.createMessageCorrelation(message).processInstanceBusinessKey(id.toString()).correlateAll();
    } catch (ProcessEngineException missed) {
      log.info("Approval code {}: {} was missed ({})", id, message, missed.getClass().getSimpleName());
    }
  }

  static UUID id(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }
}
