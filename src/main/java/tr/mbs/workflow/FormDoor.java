package tr.mbs.workflow;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.validation.BindException;
import tr.mbs.kernel.Refusal;
import tr.mbs.workflow.engine.OneCommand;

/**
 * The one door by which officers act on tasks. It cleans, binds and validates what was typed, makes sure that the caller
 * holds the task, and completes it with the form's record: the delegate behind the task reads it in the same transaction
 * ({@link Carried}), and nothing that a person typed stays in the engine. ({@code formService.submitTaskForm} would keep
 * it in the history.) What a form does {@link EmbeddedForm#inPlace in place} passes the same checks and leaves him the task.
 */
@Component
public class FormDoor {

  private final EmbeddedForms forms;
  private final FormBinder binder;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final FinishedTasks finished;
  private final OneCommand oneCommand;

  FormDoor(EmbeddedForms forms, FormBinder binder, TaskService tasks, RuntimeService runtime, FinishedTasks finished,
      OneCommand oneCommand) {
    this.forms = forms;
    this.binder = binder;
    this.tasks = tasks;
    this.runtime = runtime;
    this.finished = finished;
    this.oneCommand = oneCommand;
  }

  /**
   * Completes a task that the caller has claimed, or does what its form does in place.
   *
   * @param typed name → text as it came
   * @throws BindException when fields are wrong
   * @throws Refusal       404 not the caller's, 403 a colleague's or not claimed, 410 finished, or the domain's own no
   */
  public void complete(String taskId, String userId, Map<String, String> typed) throws BindException {
    answer(attempt(taskId, userId, () -> completeHeld(taskId, userId, typed)));
  }

  /**
   * Completes a task of the caller's unit at once, as our own pages do, where nobody claims first: when nobody holds it,
   * it is his with the same commit. Throws as {@link #complete}.
   */
  @Transactional(rollbackFor = BindException.class)
  public void act(String taskId, String userId, Map<String, String> typed) throws BindException {
    answer(attempt(taskId, userId, () -> {
      if (visible(taskId, userId).getAssignee() == null) {
        tasks.claim(taskId, userId);
      }
      return completeHeld(taskId, userId, typed);
    }));
  }

  /** Starts a case by its start form and returns the id of the instance; throws as {@link #complete}. */
  @Transactional(rollbackFor = BindException.class)
  public String start(StartForm form, String userId, Map<String, String> typed) throws BindException {
    return form.start(binder.read(form, typed), userId);
  }

  /** Claims a task for the caller. @throws Refusal 404 not his unit's, 409 a colleague was first, 410 finished */
  public void claim(String taskId, String userId) {
    attempt(taskId, userId, () -> {
      Task task = visible(taskId, userId);
      if (task.getAssignee() == null) {
        tasks.claim(taskId, userId);
      } else if (!task.getAssignee().equals(userId)) {
        throw new Refusal(Refusal.Kind.CONFLICT, "workflow.task.claimedByColleague");
      }
      return task;
    });
  }

  /** Gives a task back to the unit. @throws Refusal 404, 410, or 403 when a colleague holds it */
  public void unclaim(String taskId, String userId) {
    attempt(taskId, userId, () -> {
      Task task = held(taskId, userId);
      // setAssignee would ask for TASK_ASSIGN, with which a task could be given to anybody.
      tasks.claim(taskId, null);
      return task;
    });
  }

  /**
   * Works on a task in one transaction. When a colleague was faster the engine fails in many ways, by his rows' versions,
   * by keys that he has taken, by executions that are gone (it does not even check for null): a second look then says
   * that the task is finished. When only the task's row was touched, as by a last day that moves, he tries once more and
   * finds everything as he left it.
   */
  private <T> T attempt(String taskId, String userId, Supplier<T> work) {
    boolean ownTransaction = !TransactionSynchronizationManager.isActualTransactionActive();
    try {
      return once(taskId, userId, work);
    } catch (OptimisticLockingException | ConcurrencyFailureException touched) {
      if (ownTransaction) {
        return once(taskId, userId, work);
      }
      throw touched;
    }
  }

  private <T> T once(String taskId, String userId, Supplier<T> work) {
    try {
      return oneCommand.of(work);
    } catch (ProcessEngineException failed) {
      visible(taskId, userId);
      throw failed;
    } catch (NullPointerException failed) {
      if (isOfEngine(failed)) {
        visible(taskId, userId);
      }
      throw failed;
    }
  }

  /** Whether the engine stumbled itself, and not a class of ours that it called: our faults are no colleague's doing. */
  static boolean isOfEngine(NullPointerException failed) {
    return Arrays.stream(failed.getStackTrace()).map(StackTraceElement::getClassName)
        .filter(name -> !name.startsWith("java.")).findFirst()
        .filter(name -> name.startsWith("org.camunda.bpm.engine.")).isPresent();
  }

  /** Answers with the wrong fields, if any; thrown inside a command, a checked exception would lose its type. */
  private Optional<BindException> completeHeld(String taskId, String userId, Map<String, String> typed) {
    Task task = held(taskId, userId);
    EmbeddedForm form = forms.ofTask(task);
    try {
      Record record = binder.read(form, typed);
      form.inPlace(record).ifPresentOrElse(
          inPlace -> act(inPlace, task),
          () -> tasks.complete(taskId, Carried.variables(record)));
      return Optional.empty();
    } catch (BindException wrongFields) {
      return Optional.of(wrongFields);
    }
  }

  /** Who holds the task may know its case, which the engine shows to operators alone, and do what its form does. */
  private void act(EmbeddedForm.InPlace inPlace, Task task) {
    oneCommand.withoutRights(() -> {
      ProcessInstance instance =
          runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
      if (instance == null) {
        // Completed in the moment since it was seen, as from a second tab.
        throw new Refusal(Refusal.Kind.GONE, "workflow.task.finished");
      }
      inPlace.act(instance.getBusinessKey());
      return null;
    });
  }

  private static void answer(Optional<BindException> wrongFields) throws BindException {
    if (wrongFields.isPresent()) {
      throw wrongFields.get();
    }
  }

  private Task held(String taskId, String userId) {
    Task task = visible(taskId, userId);
    if (task.getAssignee() == null) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "workflow.task.claimFirst");
    }
    if (!task.getAssignee().equals(userId)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "workflow.task.heldByColleague");
    }
    return task;
  }

  /** The engine's own authorization decides what the caller's groups may see. */
  private Task visible(String taskId, String userId) {
    Task task = tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
    if (task != null) {
      return task;
    }
    throw finished.wereOfUnitOf(userId, taskId)
        ? new Refusal(Refusal.Kind.GONE, "workflow.task.finished")
        : new Refusal(Refusal.Kind.NOT_FOUND, "workflow.task.notFound");
  }
}
