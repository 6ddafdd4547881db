package tr.mbs.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.OnboardingEvent.Act;
import tr.mbs.onboarding.catalogue.CatalogueStep;

/** One step of one onboarding, where it stands and whose turn it is; it moves by the rules of the catalogue. */
@Entity
@Table(name = "onboarding_step")
@IdClass(Step.Key.class)
public class Step {

  /** Onboarding and number. */
  public record Key(UUID onboarding, int number) implements Serializable {
  }

  @Id
  @ManyToOne(fetch = FetchType.LAZY)
  private Onboarding onboarding;
  @Id
  @Column(name = "step")
  private int number;
  @Enumerated(EnumType.STRING)
  private StepStatus status;
  @Enumerated(EnumType.STRING)
  private Side turn;
  private Instant since;
  private String reason;
  private String doneBy;
  private Instant doneAt;

  protected Step() {
  }

  Step(Onboarding onboarding, int number, Instant now) {
    this.onboarding = onboarding;
    this.number = number;
    stand(StepStatus.NOT_STARTED, null, now);
  }

  /** Its owner begins; sent back before, it stays so until he is done. */
  void enter(CatalogueStep rule, Instant now) {
    if (status != StepStatus.CORRECTION_REQUESTED) {
      stand(StepStatus.IN_PROGRESS, rule.owner(), now);
    }
  }

  /** Its owner hands it on to whoever reviews it. */
  void submit(CatalogueStep rule, Instant now) {
    stand(StepStatus.AWAITING_APPROVAL, rule.reviewer().orElseThrow(), now);
  }

  void complete(Act act) {
    finish(StepStatus.COMPLETED, act);
  }

  /** It does not apply. @throws IllegalArgumentException for a step that always does */
  void skip(CatalogueStep rule, Act act) {
    if (!rule.isSkippable()) {
      throw new IllegalArgumentException("Step " + number + " always applies");
    }
    finish(StepStatus.NOT_APPLICABLE, act);
  }

  /** Its reviewer sends it back to its owner. @throws Refusal CONFLICT unless it waits for review */
  void sendBack(CatalogueStep rule, String why, Instant now) {
    if (status != StepStatus.AWAITING_APPROVAL) {
      throw conflict("onboarding.refusal.notFinished");
    }
    correct(rule, why, now);
  }

  /**
   * The step after it finds it wrong and gives it back to its owner.
   *
   * @throws Refusal CONFLICT unless it is completed: it may have been opened again, then somebody works on it already
   */
  void giveBack(CatalogueStep rule, String why, Instant now) {
    if (status != StepStatus.COMPLETED) {
      throw conflict("onboarding.refusal.corrected");
    }
    correct(rule, why, now);
  }

  /** @throws Refusal FORBIDDEN for a step that is never opened again, CONFLICT when it is not finished */
  void reopen(CatalogueStep rule, String why, Instant now) {
    if (!rule.isReopenable()) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "onboarding.refusal.notReopened", number);
    }
    if (!status.isOver()) {
      throw conflict("onboarding.refusal.notFinished");
    }
    correct(rule, why, now);
  }

  /** As if it had not begun: the step before it was given back. */
  void rewind(Instant now) {
    stand(StepStatus.NOT_STARTED, null, now);
  }

  /** Nobody's turn any more: the onboarding was cancelled. */
  void abandon() {
    turn = null;
  }

  private void correct(CatalogueStep rule, String why, Instant now) {
    stand(StepStatus.CORRECTION_REQUESTED, rule.owner(), now);
    reason = why;
  }

  private void finish(StepStatus over, Act act) {
    stand(over, null, act.at());
    reason = null;
    doneBy = act.by();
    doneAt = act.at();
  }

  private void stand(StepStatus next, Side whose, Instant now) {
    status = next;
    turn = whose;
    since = now;
  }

  private Refusal conflict(String key) {
    return new Refusal(Refusal.Kind.CONFLICT, key, number);
  }

  public int number() {
    return number;
  }

  public StepStatus status() {
    return status;
  }

  /** Who has to act; {@code null} when nobody has to. */
  public Side turn() {
    return turn;
  }

  public Instant since() {
    return since;
  }

  /** Why it was sent back or opened again; {@code null} otherwise. */
  public String reason() {
    return reason;
  }

  /** User id of who finished it last; {@code null} before. */
  public String doneBy() {
    return doneBy;
  }

  public Instant doneAt() {
    return doneAt;
  }
}
