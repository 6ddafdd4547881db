package tr.mbs.onboarding.process;

import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.StepDecision;

/** How delegates of an onboarding read ids, the model's numbers of steps, and transient fields. */
public final class StepFields {

  public static final String NOTE = "note";
  public static final String GO_LIVE_ON = "goLiveOn";

  private StepFields() {
  }

  public static UUID id(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }

  /** Of the step that the flow which the token takes is about, or the box of a model of release 2. */
  public static int step(DelegateExecution execution) {
    String flow = execution.getCurrentTransitionId();
    return step(execution, flow == null ? execution.getCurrentActivityId() : flow);
  }

  public static int step(DelegateTask task) {
    return step(task.getExecution(), task.getTaskDefinitionKey());
  }

  /** The element's id says it; where the same element serves every step, in a reopening, a variable does. */
  private static int step(DelegateExecution execution, String element) {
    return OnboardingProcess.stepOf(element)
        .orElseGet(() -> Integer.parseInt((String) execution.getVariable(OnboardingProcess.STEP)));
  }

  public static String note(DelegateExecution execution) {
    return (String) execution.getVariable(NOTE);
  }

  public static LocalDate goLiveOn(DelegateExecution execution) {
    return LocalDate.parse((String) execution.getVariable(GO_LIVE_ON));
  }

  /** User id of whoever is signed in. */
  public static String actor(DelegateExecution execution) {
    var caller = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    if (caller == null) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "onboarding.refusal.nobodySignedIn");
    }
    return caller.getUserId();
  }

  /** @throws Refusal INVALID unless the form decided so: all tasks of a step share one form, and any may be sent to any */
  public static void require(DelegateExecution execution, StepDecision decision) {
    if (!decision.name().equals(execution.getVariable(OnboardingProcess.DECISION))) {
      throw Refusal.field(OnboardingProcess.DECISION, "onboarding.refusal.decisionNotHere");
    }
  }
}
