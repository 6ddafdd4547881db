package tr.mbs.onboarding.process.golive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.process.FormModels;
import tr.mbs.onboarding.process.OnboardingProcess;
import tr.mbs.onboarding.process.step.StepForm;
import tr.mbs.workflow.EmbeddedForm;

/** The help desk agrees to another go-live day, or says why not. */
@Component
public class GoLiveForm implements EmbeddedForm {

  public static final String NAME = "onboarding/go-live";

  private final FormModels models;

  GoLiveForm(FormModels models) {
    this.models = models;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Collection<Class<? extends Record>> records() {
    return List.of(StepForm.class);
  }

  @Override
  public Class<? extends Record> recordFor(Map<String, String> fields) {
    if (!fields.containsKey(OnboardingProcess.DECISION)) {
      throw Refusal.field(OnboardingProcess.DECISION, "onboarding.refusal.noDecision");
    }
    return StepForm.class;
  }

  @Override
  public Map<String, Object> model(String businessKey, String userId) {
    return models.ofGoLive(UUID.fromString(businessKey));
  }
}
