package tr.mbs.onboarding.process.step;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tr.mbs.onboarding.StepDecision;

/** The end of somebody's part of a step. To send back, a reason is needed: the domain says so. */
public record StepForm(
    @NotNull StepDecision decision,
    @Size(max = 2000) String note) implements StepAnswer {
}
