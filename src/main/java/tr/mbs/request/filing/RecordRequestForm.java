package tr.mbs.request.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import tr.mbs.request.Channel;
import tr.mbs.request.RequestType;
import tr.mbs.request.subject.KnownSubject;

/** The same form as MİGM fills it in for a muhtar in Tasklist ({@code forms/file-request.html}). */
public record RecordRequestForm(
    @NotBlank String muhtarTckn,
    @NotNull RecordedChannel channel,
    @NotNull RequestType type,
    @NotBlank @KnownSubject String subject,
    @NotBlank @Size(max = 120) String title,
    @NotBlank @Size(max = 4000) String description,
    @Size(max = 300) String place,
    @NotNull UUID idempotencyKey) implements RequestForm {

  /** How the muhtar reached the officer: every channel but the portal. */
  public enum RecordedChannel {
    IN_PERSON,
    PHONE,
    EMAIL,
    PETITION;

    public Channel channel() {
      return Channel.valueOf(name());
    }
  }

  /** Without the TCKN: this record may end up in a log. */
  @Override
  public String toString() {
    return "RecordRequestForm[" + subject + "]";
  }
}
