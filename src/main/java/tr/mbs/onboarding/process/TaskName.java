package tr.mbs.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What a task is called in lists, "4. Kullanıcıları kaydet: Çankırı Belediyesi": the model's name, and whose move it is. */
public final class TaskName {

  /** Variable with the municipality's name. */
  static final String PLACE = "place";

  private TaskName() {
  }

  public static String of(DelegateTask task) {
    DelegateExecution onboarding = task.getExecution();
    String place = (String) onboarding.getVariable(PLACE);
    return switch (task.getTaskDefinitionKey()) {
      case OnboardingProcess.REDO_STEP ->
          "Düzelt: " + onboarding.getVariable(OnboardingProcess.STEP) + ". adım, " + place;
      case OnboardingProcess.REVIEW_REDO ->
          "Düzeltmeyi incele: " + onboarding.getVariable(OnboardingProcess.STEP) + ". adım, " + place;
      // In models of release 2 the name ended so already.
      default -> task.getName().endsWith(place) ? task.getName() : task.getName() + ": " + place;
    };
  }
}
