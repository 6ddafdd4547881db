package tr.mbs.onboarding.process.step;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.StepDecision;
import tr.mbs.workflow.EmbeddedForm;

/**
 * A form with a state above and a decision below; that of a step is for its owner and its reviewer alike. Which decisions
 * a task takes says the model; those of the other tasks are refused by the delegates behind them.
 */
class OnboardingForm implements EmbeddedForm {

  private final String name;
  private final Class<? extends Record> accepting;
  private final BiFunction<UUID, String, Map<String, Object>> model;

  /** @param accepting what is filled in to accept; all other decisions fill a {@link StepForm} */
  OnboardingForm(String name, Class<? extends Record> accepting, BiFunction<UUID, String, Map<String, Object>> model) {
    this.name = name;
    this.accepting = accepting;
    this.model = model;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Collection<Class<? extends Record>> records() {
    return Stream.<Class<? extends Record>>of(StepForm.class, accepting).distinct().toList();
  }

  @Override
  public Class<? extends Record> recordFor(String decision) {
    if (decision == null) {
      throw Refusal.field(DECISION, "onboarding.refusal.noDecision");
    }
    return decision.equals(StepDecision.ACCEPT.name()) ? accepting : StepForm.class;
  }

  @Override
  public Map<String, Object> model(String businessKey, String userId) {
    return model.apply(UUID.fromString(businessKey), userId);
  }
}
