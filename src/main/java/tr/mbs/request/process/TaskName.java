package tr.mbs.request.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * What a task is called in lists: "Değerlendir: MBS-2026-0001234 · Yol · Yukarıpınar (Merkez)". The model's own name says
 * where it is done; whoever sees the task knows where he is, and looks for the case.
 */
final class TaskName {

  /** Variables that the name is made of. */
  static final String NUMBER = "number";
  static final String SUBJECT = "subject";
  static final String OFFICE = "office";

  private TaskName() {
  }

  static String of(DelegateTask task) {
    // A new task has no variables of its own; asking itself would look for them in the database.
    DelegateExecution request = task.getExecution();
    return verb(task.getTaskDefinitionKey()) + ": " + request.getVariable(NUMBER) + " · "
        + request.getVariable(SUBJECT) + " · " + request.getVariable(OFFICE);
  }

  private static String verb(String element) {
    return switch (element) {
      case RequestProcess.TRIAGE -> "Yönlendir";
      case RequestProcess.ARBITRATE -> "Karara bağla";
      case RequestProcess.GRANT_EXTENSION -> "Ek süre";
      default -> "Değerlendir";
    };
  }
}
