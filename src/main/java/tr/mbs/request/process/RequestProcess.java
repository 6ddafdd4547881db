package tr.mbs.request.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.request.Decision;
import tr.mbs.request.Request;
import tr.mbs.request.dialogue.ExtraTime;
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
  public static final String GRANT_EXTENSION = "grantExtension";

  /** Variables that route a case beside what its form decides; {@link TaskName} has those that name its task. */
  static final String HOLDER_UNIT = "holderUnit";
  /** Kind of the body that a request was just sent to; transient, as no case waits between that and the gateway. */
  static final String BODY_KIND = "bodyKind";
  /** Returns to MİGM in this round; only there once there was one, for most cases end without. */
  static final String RETURNS = "returns";

  /** The message that begins a request at the body that a muhtar came to, rang up or wrote to. */
  static final String BODY_APPROACHED = "bodyApproached";
  /** The message that opens {@value #GRANT_EXTENSION}. */
  static final String EXTRA_TIME_WISHED = "extraTimeWished";
  /** The message that begins a second round. */
  static final String OBJECTION_RAISED = "objectionRaised";

  /** Decided by nobody. */
  private record LapsedWish(Decision decision) {
  }

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final TaskService tasks;
  private final DecisionService decisions;

  RequestProcess(RuntimeService runtime, RepositoryService repository, TaskService tasks, DecisionService decisions) {
    this.runtime = runtime;
    this.repository = repository;
    this.tasks = tasks;
    this.decisions = decisions;
  }

  /**
   * Starts the life of a request; when this returns it is recorded and waits for MİGM, or for the body that recorded it.
   *
   * @param id    id the request gets, also the business key
   * @param filed what {@code recordRequest} reads; nothing of it stays in the engine
   * @return id of the process instance
   */
  String start(UUID id, FiledRequest filed) {
    VariableMap variables = Carried.variables(filed);
    ProcessInstance started = filed.staysAtBody()
        ? runtime.startProcessInstanceByMessage(BODY_APPROACHED, id.toString(), variables)
        : runtime.startProcessInstanceByKey(KEY, id.toString(), variables);
    return started.getId();
  }

  /**
   * Ends a request that waits at {@value #TRIAGE}, whoever has claimed it, by {@code withdrawRequest}.
   *
   * @throws Refusal CONFLICT when it waits there no more
   */
  public void withdraw(UUID id) {
    Task waiting = tasks.createTaskQuery().processInstanceBusinessKey(id.toString()).taskDefinitionKey(TRIAGE).singleResult();
    if (waiting == null) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.cannotWithdraw");
    }
    moveToToday(waiting);
    tasks.complete(waiting.getId(), Carried.variables(new Withdrawal()));
  }

  /** Whether an officer has claimed the task in which a request is decided. */
  public boolean isClaimedBy(String officer, UUID id) {
    return tasks.createTaskQuery().processInstanceBusinessKey(id.toString())
        .taskDefinitionKeyIn(TRIAGE, ARBITRATE, HANDLE_AT_GOVERNORATE, HANDLE_AT_DIRECTORATE, HANDLE_AT_MUNICIPALITY)
        .taskAssignee(officer).count() > 0;
  }

  /** What began with an older model, which may not know this way out, goes on by the one of today. */
  private void moveToToday(Task waiting) {
    String today =
        repository.createProcessDefinitionQuery().processDefinitionKey(KEY).latestVersion().singleResult().getId();
    if (!waiting.getProcessDefinitionId().equals(today)) {
      runtime.newMigration(
              runtime.createMigrationPlan(waiting.getProcessDefinitionId(), today).mapEqualActivities().build())
          .processInstanceIds(waiting.getProcessInstanceId()).execute();
    }
  }

  /**
   * Starts the second round of a resolved request, under the same key; when this returns it waits for MİGM again.
   *
   * @param objection what {@code recordObjection} reads; nothing of it stays in the engine
   */
  public void object(UUID id, Record objection) {
    runtime.startProcessInstanceByMessage(OBJECTION_RAISED, id.toString(), Carried.variables(objection));
  }

  /**
   * Opens {@value #GRANT_EXTENSION} for MİGM beside the task of the body that wishes it, under the same key.
   *
   * @param naming what names the task
   */
  void wishForExtraTime(UUID id, VariableMap naming) {
    runtime.startProcessInstanceByMessage(EXTRA_TIME_WISHED, id.toString(),
        naming.putValue(HOLDER_UNIT, UnitCode.DIRECTORATE_GENERAL.value()));
  }

  /**
   * After a request was decided, or has changed its holder: ends {@value #GRANT_EXTENSION}, whoever has claimed it, when the
   * wish has lapsed by that.
   */
  void endLapsedWish(Request request) {
    if (request.extraTime() == ExtraTime.LAPSED) {
      tasks.createTaskQuery().processInstanceBusinessKey(request.getId().toString()).taskDefinitionKey(GRANT_EXTENSION)
          .list().forEach(wish -> tasks.complete(wish.getId(), Carried.variables(new LapsedWish(Decision.LAPSE))));
    }
  }

  /** The body's task takes over a last day that has moved. */
  public void takeOver(LocalDate lastDay, UUID id) {
    tasks.createTaskQuery().processInstanceBusinessKey(id.toString())
        .taskDefinitionKeyIn(HANDLE_AT_GOVERNORATE, HANDLE_AT_DIRECTORATE, HANDLE_AT_MUNICIPALITY).list()
        .forEach(task -> tasks.setDueDate(task.getId(), due(lastDay)));
  }

  /** All its tasks do, that of an open wish too: the calendar has changed. */
  public void takeOverEverywhere(LocalDate lastDay, UUID id) {
    tasks.createTaskQuery().processInstanceBusinessKey(id.toString()).list().stream()
        .filter(task -> !due(lastDay).equals(task.getDueDate()))
        .forEach(task -> tasks.setDueDate(task.getId(), due(lastDay)));
  }

  /** When a task is due: at the end of the day, in Istanbul. */
  static Date due(LocalDate lastDay) {
    return Date.from(IstanbulTime.endOfDay(lastDay));
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
