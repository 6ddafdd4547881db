package tr.mbs.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.unit.Unit;

/**
 * Sonuç: the answer to a request. It has a text always, and its reasons unless the request is met in full. The muhtar may
 * object to it for ten days and say for seven whether it was of use: calendar days from the day after, which do not roll.
 */
@Embeddable
public class Result {

  private static final int DAYS_TO_OBJECT = 10;
  private static final int DAYS_TO_RATE = 7;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;
  @Column(name = "result_text")
  private String text;
  @Column(name = "result_reason")
  private String reason;
  private Instant resolvedAt;
  private String resolvedBy;
  @Enumerated(EnumType.STRING)
  @Column(name = "result_useful")
  private Usefulness useful;
  @Column(name = "result_remark")
  private String remark;

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

  /**
   * The muhtar says whether it was of use to him; nothing else changes by it.
   *
   * @param remark one sentence; may be null
   * @throws Refusal CONFLICT when he has said so already, or its days are over
   */
  void rate(Usefulness useful, String remark, LocalDate today) {
    if (this.useful != null) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.ratedBefore");
    }
    if (today.isAfter(lastDayToRate())) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.ratedLate", DAYS_TO_RATE);
    }
    this.useful = useful;
    this.remark = remark;
  }

  /** @throws Refusal CONFLICT when the days in which the muhtar may object to it are over */
  void requireObjectable(LocalDate today) {
    if (today.isAfter(lastDayToObject())) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.objectedLate",
          IstanbulTime.numericDate(lastDayToObject()));
    }
  }

  /** Null when it is over. */
  LocalDate lastDayToObject(LocalDate today) {
    return today.isAfter(lastDayToObject()) ? null : lastDayToObject();
  }

  /** The last day on which the muhtar may say whether it was of use; null when he has, or it is over. */
  public LocalDate lastDayToRate(LocalDate today) {
    return useful != null || today.isAfter(lastDayToRate()) ? null : lastDayToRate();
  }

  private LocalDate lastDayToObject() {
    return IstanbulTime.dateOf(resolvedAt).plusDays(DAYS_TO_OBJECT);
  }

  private LocalDate lastDayToRate() {
    return IstanbulTime.dateOf(resolvedAt).plusDays(DAYS_TO_RATE);
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

  /** Null until the muhtar has said so. */
  public Usefulness useful() {
    return useful;
  }

  /** What he added; may be null. */
  public String remark() {
    return remark;
  }
}
