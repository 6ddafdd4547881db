package tr.mbs.signin.process;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tr.mbs.signin.code.ApprovalCode;
import tr.mbs.signin.code.CodeRequest;

/**
 * The process {@code bpmn/approval-code.bpmn}: one instance for every code, decoys too; its business key is the code's
 * id. All variables are transient: nothing about a person or a code stays in the engine.
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

  private static final String SUBJECT = "subject";
  private static final String MANDATE = "mandate";
  private static final String BROWSER = "browser";
  private static final String RECOGNIZED = "recognized";
  private static final String CODE = "code";

  private static final Logger log = LoggerFactory.getLogger(ApprovalCodeProcess.class);

  private final RuntimeService runtime;

  ApprovalCodeProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** Issues and sends a code, in the caller's transaction. */
  public void start(UUID id, CodeRequest request) {
    VariableMap variables = Variables.createVariables()
        .putValueTyped(SUBJECT, Variables.byteArrayValue(request.subject(), true))
        .putValueTyped(MANDATE, Variables.stringValue(request.mandate().toString(), true))
        .putValueTyped(BROWSER, Variables.byteArrayValue(request.browser(), true))
        .putValueTyped(RECOGNIZED, Variables.booleanValue(request.recognized(), true));
    runtime.startProcessInstanceByKey(KEY, id.toString(), variables);
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

  static UUID mandate(DelegateExecution execution) {
    return UUID.fromString((String) execution.getVariable(MANDATE));
  }

  static CodeRequest request(DelegateExecution execution) {
    return new CodeRequest((byte[]) execution.getVariable(SUBJECT), mandate(execution),
        (byte[]) execution.getVariable(BROWSER), (Boolean) execution.getVariable(RECOGNIZED));
  }

  static ApprovalCode code(DelegateExecution execution) {
    return new ApprovalCode((String) execution.getVariable(CODE));
  }

  static void handOver(DelegateExecution execution, ApprovalCode code) {
    execution.setVariable(CODE, Variables.stringValue(code.characters(), true));
  }
}
