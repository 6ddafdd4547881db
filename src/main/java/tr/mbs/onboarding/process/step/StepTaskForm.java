package tr.mbs.onboarding.process.step;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.StepDecision;
import tr.mbs.onboarding.process.FormModels;
import tr.mbs.onboarding.process.OnboardingProcess;
import tr.mbs.onboarding.process.SignInForm;
import tr.mbs.workflow.EmbeddedForm;

/**
 * The form of one step, for its owner and its reviewer alike: its state above, a decision below. Which decisions a task
 * takes says the model; those of the other tasks are refused by the delegates behind them.
 */
class StepTaskForm implements EmbeddedForm {

  private static final int SIGN_IN_CHECK = 5;

  private final int step;
  private final FormModels models;

  StepTaskForm(int step, FormModels models) {
    this.step = step;
    this.models = models;
  }

  @Override
  public String name() {
    return OnboardingProcess.formOf(step);
  }

  @Override
  public Collection<Class<? extends Record>> records() {
    return step == SIGN_IN_CHECK ? List.of(StepForm.class, SignInForm.class) : List.of(StepForm.class);
  }

  @Override
  public Class<? extends Record> recordFor(Map<String, String> fields) {
    String decision = fields.get(OnboardingProcess.DECISION);
    if (decision == null) {
      throw Refusal.field(OnboardingProcess.DECISION, "onboarding.refusal.noDecision");
    }
    return step == SIGN_IN_CHECK && decision.equals(StepDecision.ACCEPT.name()) ? SignInForm.class : StepForm.class;
  }

  @Override
  public Map<String, Object> model(String businessKey, String userId) {
    return models.ofStep(UUID.fromString(businessKey), step, userId);
  }
}
