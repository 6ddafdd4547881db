package tr.mbs.request.process.extension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tr.mbs.request.Decision;

/** Ek süre verme. */
record DenyForm(
    @NotNull Decision decision,
    @NotBlank @Size(max = 2000) String reason) {
}
