package tr.mbs.request.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.request.Decision;

/** İade Et. */
record ReturnForm(
    @NotNull Decision decision,
    @NotBlank @Size(max = 2000) String reason,
    UnitCode proposedUnit) {
}
