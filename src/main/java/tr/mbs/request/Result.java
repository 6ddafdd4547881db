package tr.mbs.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.unit.Unit;

/** Sonuç: the answer to a request. It has a text always, and its reasons unless the request is met in full. */
@Embeddable
public class Result {

  @Enumerated(EnumType.STRING)
  private Outcome outcome;
  @Column(name = "result_text")
  private String text;
  @Column(name = "result_reason")
  private String reason;
  private Instant resolvedAt;
  private String resolvedBy;

  protected Result() {
  }

  /** @throws Refusal for the field {@code resultText} or {@code reason} that is missing */
  Result(Outcome outcome, String text, String reason, Unit by, Instant at) {
    if (text == null || text.isBlank()) {
      throw Refusal.field("resultText", "request.refusal.resultWithoutText");
    }
    if (outcome.needsReason() && (reason == null || reason.isBlank())) {
      throw Refusal.field("reason", "request.refusal.resultWithoutReason");
    }
    this.outcome = outcome;
    this.text = text;
    this.reason = outcome.needsReason() ? reason : null;
    this.resolvedAt = at;
    this.resolvedBy = by.code().value();
  }

  public Outcome outcome() {
    return outcome;
  }

  public String text() {
    return text;
  }

  /** Gerekçe; null when the outcome needs none. */
  public String reason() {
    return reason;
  }

  public Instant resolvedAt() {
    return resolvedAt;
  }

  /** Code of the unit that answered. */
  public String resolvedBy() {
    return resolvedBy;
  }
}
