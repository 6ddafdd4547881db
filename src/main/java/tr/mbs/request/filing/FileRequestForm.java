package tr.mbs.request.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import tr.mbs.request.RequestType;
import tr.mbs.request.subject.KnownSubject;

/** Başvuru Formu as the muhtar fills it in on the portal ({@code forms/file-request.html}). */
public record FileRequestForm(
    @NotNull RequestType type,
    @NotBlank @KnownSubject String subject,
    @NotBlank @Size(max = 120) String title,
    @NotBlank @Size(max = 4000) String description,
    @Size(max = 300) String place,
    @NotNull UUID idempotencyKey) implements RequestForm {
}
