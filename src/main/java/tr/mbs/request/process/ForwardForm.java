package tr.mbs.request.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.request.Decision;

/** Yönlendir. */
record ForwardForm(
    @NotNull Decision decision,
    @NotNull UnitCode targetUnit,
    @NotBlank @Size(max = 2000) String note) {
}
