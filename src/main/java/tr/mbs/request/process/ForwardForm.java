package tr.mbs.request.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.request.Decision;

/** Yönlendir. @param note null where it goes to the suggested body: {@link ForwardRequest} asks for it elsewhere */
record ForwardForm(
    @NotNull Decision decision,
    @NotNull UnitCode targetUnit,
    @Size(max = 2000) String note) {
}
