package tr.mbs.onboarding.process.step;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.catalogue.StepNumber;
import tr.mbs.onboarding.process.FormModels;
import tr.mbs.onboarding.process.OnboardingProcess;
import tr.mbs.workflow.FeatureForms;

/** One form for each step, and the one by which the help desk agrees to another go-live day, or says why not. */
@Component
public class OnboardingForms implements FeatureForms {

  public static final String GO_LIVE = "onboarding/go-live";
  private static final int SIGN_IN_CHECK = 5;

  private final FormModels models;

  OnboardingForms(FormModels models) {
    this.models = models;
  }

  @Override
  public List<OnboardingForm> forms() {
    return Stream.concat(
        StepNumber.all().mapToObj(this::ofStep),
        Stream.of(new OnboardingForm(GO_LIVE, StepForm.class, (id, userId) -> models.ofGoLive(id)))).toList();
  }

  private OnboardingForm ofStep(int step) {
    return new OnboardingForm(OnboardingProcess.formOf(step), step == SIGN_IN_CHECK ? SignInForm.class : StepForm.class,
        (id, userId) -> models.ofStep(id, step, userId));
  }
}
