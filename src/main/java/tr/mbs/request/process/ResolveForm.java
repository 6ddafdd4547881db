package tr.mbs.request.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tr.mbs.request.Decision;
import tr.mbs.request.Outcome;

/**
 * Sonuçlandır; whether a reason is needed depends on the outcome and is the request's own rule. Number and date are
 * those of the answer in the body's own register.
 */
record ResolveForm(
    @NotNull Decision decision,
    @NotNull Outcome outcome,
    @NotBlank @Size(max = 4000) String resultText,
    @Size(max = 2000) String reason,
    @Size(max = 60) String documentNumber,
    String documentDate) {
}
