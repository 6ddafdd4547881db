package tr.mbs.onboarding.process.step;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tr.mbs.onboarding.StepDecision;

/** The project lead has seen that everybody gets in, and says whether somebody acts for another unit too. */
public record SignInForm(
    @NotNull StepDecision decision,
    @Size(max = 2000) String note,
    @NotNull Acting acting) implements StepAnswer {

  /** "Vekâleten görevli var mı?" */
  public enum Acting {
    YES, NO
  }
}
