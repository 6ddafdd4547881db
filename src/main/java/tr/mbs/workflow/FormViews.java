package tr.mbs.workflow;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;

/** What a form shows to an officer, once the engine agrees that the task, or the start of the process, is his. */
@Component
public class FormViews {

  private final EmbeddedForms forms;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final OnBehalf onBehalf;
  private final StaffAccounts accounts;

  FormViews(EmbeddedForms forms, TaskService tasks, RuntimeService runtime, RepositoryService repository,
      OnBehalf onBehalf, StaffAccounts accounts) {
    this.forms = forms;
    this.tasks = tasks;
    this.runtime = runtime;
    this.repository = repository;
    this.onBehalf = onBehalf;
    this.accounts = accounts;
  }

  /**
   * The form's own model, and "heldBy", the full name of the colleague who holds the task.
   *
   * @throws Refusal NOT_FOUND when the task is not his unit's, finished, or has another form
   */
  public Map<String, Object> task(String name, String taskId, String userId) {
    Task task = onBehalf.of(userId, () -> tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult());
    if (task == null || !(EmbeddedForms.KEY_PREFIX + name).equals(task.getFormKey())) {
      throw notFound();
    }
    String businessKey = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId())
        .singleResult().getBusinessKey();
    Map<String, Object> model = new HashMap<>(forms.ofTask(task).model(businessKey, userId));
    model.put("heldBy", colleague(task.getAssignee(), userId));
    return model;
  }

  /** @throws Refusal NOT_FOUND when there is no such start form, or its process is not his to start */
  public Map<String, Object> start(String name, String userId) {
    StartForm form = forms.starting(start -> start.name().equals(name)).orElseThrow(FormViews::notFound);
    long startable = onBehalf.of(userId, () -> repository.createProcessDefinitionQuery()
        .processDefinitionKey(form.processKey()).latestVersion().startableInTasklist().startablePermissionCheck()
        .count());
    if (startable == 0) {
      throw notFound();
    }
    return form.model(null, userId);
  }

  /** Full name; null when nobody holds the task, or the officer himself does. */
  private String colleague(String assignee, String userId) {
    return assignee == null || assignee.equals(userId) ? null
        : accounts.find(assignee).map(StaffAccounts.Account::fullName).orElse(null);
  }

  private static Refusal notFound() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "workflow.task.notFound");
  }
}
