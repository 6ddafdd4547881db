package tr.mbs.request.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tr.mbs.request.Decision;
import tr.mbs.request.Outcome;

/** Sonuçlandır; whether a reason is needed depends on the outcome and is the request's own rule. */
record ResolveForm(
    @NotNull Decision decision,
    @NotNull Outcome outcome,
    @NotBlank @Size(max = 4000) String resultText,
    @Size(max = 2000) String reason) {
}
