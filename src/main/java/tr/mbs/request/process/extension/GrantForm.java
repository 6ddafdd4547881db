package tr.mbs.request.process.extension;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tr.mbs.request.Decision;

/** Ek süre ver; how many days there may be is the request's own rule. */
record GrantForm(
    @NotNull Decision decision,
    @NotNull Integer extraDays,
    @Size(max = 2000) String reason) {
}
