package tr.mbs.onboarding.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.StepDecision;
import tr.mbs.onboarding.process.step.StepAnswer;
import tr.mbs.workflow.Carried;
import tr.mbs.workflow.EmbeddedForm;

/** How delegates of an onboarding read ids, the model's numbers of steps, and what a form decided. */
public final class StepFields {

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

  /** User id of whoever is signed in. */
  public static String actor(DelegateExecution execution) {
    var caller = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    if (caller == null) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "onboarding.refusal.nobodySignedIn");
    }
    return caller.getUserId();
  }

  /**
   * What the form says that led here.
   *
   * @throws Refusal INVALID unless it decided so: all tasks of a step share one form, and any may be sent to any
   */
  public static StepAnswer require(DelegateExecution execution, StepDecision decision) {
    StepAnswer answer = Carried.read(execution, StepAnswer.class);
    if (answer.decision() != decision) {
      throw Refusal.field(EmbeddedForm.DECISION, "onboarding.refusal.decisionNotHere");
    }
    return answer;
  }
}
