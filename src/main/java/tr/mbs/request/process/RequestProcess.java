package tr.mbs.request.process;

import java.util.UUID;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.workflow.Carried;

/** {@code bpmn/request.bpmn} and {@code bpmn/subject-routing.dmn} as the code sees them: all names, and every call. */
@Component
public class RequestProcess {

  public static final String KEY = "request";
  static final String SUGGESTION = "subject-routing";

  /** Ids of the user tasks. */
  public static final String TRIAGE = "triage";
  public static final String ARBITRATE = "arbitrate";
  public static final String HANDLE_AT_GOVERNORATE = "handleAtGovernorate";
  public static final String HANDLE_AT_DIRECTORATE = "handleAtDirectorate";
  public static final String HANDLE_AT_MUNICIPALITY = "handleAtMunicipality";

  /** Variables that route a case beside what its form decides; {@link TaskName} has those that name its task. */
  static final String HOLDER_UNIT = "holderUnit";
  /** Kind of the body that a request was just sent to; transient, as no case waits between that and the gateway. */
  static final String BODY_KIND = "bodyKind";
  static final String RETURNS = "returns";

  /** Messages of the muhtar. */
  static final String WITHDRAWAL_RECEIVED = "withdrawalReceived";
  static final String OBJECTION_RAISED = "objectionRaised";

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final DecisionService decisions;

  RequestProcess(RuntimeService runtime, RepositoryService repository, DecisionService decisions) {
    this.runtime = runtime;
    this.repository = repository;
    this.decisions = decisions;
  }

  /**
   * Starts the life of a request; when this returns it is recorded and waits for MİGM.
   *
   * @param id    id the request gets, also the business key
   * @param filed what {@code recordRequest} reads; nothing of it stays in the engine
   * @return id of the process instance
   */
  String start(UUID id, FiledRequest filed) {
    return runtime.startProcessInstanceByKey(KEY, id.toString(), Carried.variables(filed)).getId();
  }

  /**
   * Ends a request that waits at {@value #TRIAGE}, by {@code withdrawRequest}.
   *
   * @throws Refusal CONFLICT when it waits there no more
   */
  void withdraw(UUID id) {
    if (!reached(id) && !(isMovedToToday(id) && reached(id))) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.cannotWithdraw");
    }
  }

  private boolean reached(UUID id) {
    return !runtime.createMessageCorrelation(WITHDRAWAL_RECEIVED).processInstanceBusinessKey(id.toString()).correlateAllWithResult()
        .isEmpty();
  }

  /** What began with a model that does not know the message goes on by the one of today. */
  private boolean isMovedToToday(UUID id) {
    ProcessInstance waiting =
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.toString(), KEY).singleResult();
    String today =
        repository.createProcessDefinitionQuery().processDefinitionKey(KEY).latestVersion().singleResult().getId();
    if (waiting == null || waiting.getProcessDefinitionId().equals(today)) {
      return false;
    }
    runtime.newMigration(
            runtime.createMigrationPlan(waiting.getProcessDefinitionId(), today).mapEqualActivities().build())
        .processInstanceIds(waiting.getId()).execute();
    return true;
  }

  /** Starts the second round of a resolved request, under the same key; it waits for MİGM again. */
  void object(UUID id, ObjectionForm objection) {
    runtime.startProcessInstanceByMessage(OBJECTION_RAISED, id.toString(), Carried.variables(objection));
  }

  /** The suggested body, such as {@code GOVERNORATE:milli-egitim}; null when MİGM decides. */
  String suggest(String subject, Office office) {
    return decisions.evaluateDecisionTableByKey(SUGGESTION, Variables.createVariables()
            .putValue("subject", subject)
            .putValue("village", office.kind() == OfficeKind.VILLAGE)
            .putValue("metropolitan", office.metropolitan()))
        .getSingleEntry();
  }
}
