package tr.mbs.onboarding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Column;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One step of one onboarding, where it stands and whose turn it is. */
@Entity
@Table(name = "onboarding_step")
@IdClass(Step.Key.class)
public class Step {

  /** Onboarding and number. */
  public record Key(UUID onboardingId, int number) implements Serializable {
  }

  @Id
  private UUID onboardingId;
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

  Step(UUID onboardingId, int number, Instant now) {
    this.onboardingId = onboardingId;
    this.number = number;
    stand(StepStatus.NOT_STARTED, null, now);
  }

  /** Its owner begins; sent back before, it stays so until he is done. */
  void enter(Side owner, Instant now) {
    if (status != StepStatus.CORRECTION_REQUESTED) {
      stand(StepStatus.IN_PROGRESS, owner, now);
    }
  }

  void submit(Side reviewer, Instant now) {
    stand(StepStatus.AWAITING_APPROVAL, reviewer, now);
  }

  void sendBack(Side owner, String why, Instant now) {
    stand(StepStatus.CORRECTION_REQUESTED, owner, now);
    reason = why;
  }

  /** As if it had not begun: the step before it was sent back. */
  void rewind(Instant now) {
    stand(StepStatus.NOT_STARTED, null, now);
  }

  void finish(StepStatus over, String by, Instant now) {
    stand(over, null, now);
    reason = null;
    doneBy = by;
    doneAt = now;
  }

  /** Nobody's turn any more: the onboarding was cancelled. */
  void abandon() {
    turn = null;
  }

  private void stand(StepStatus next, Side whose, Instant now) {
    status = next;
    turn = whose;
    since = now;
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
