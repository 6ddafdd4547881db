package tr.mbs.onboarding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One entry in the journal of an onboarding, which both sides read. Written once, never changed. */
@Entity
@Immutable
@Table(name = "onboarding_event")
@IdClass(OnboardingEvent.Key.class)
public class OnboardingEvent {

  /** Onboarding and place in its journal. */
  public record Key(UUID onboardingId, int sequence) implements Serializable {
  }

  /** What happened. */
  public enum Action {
    OPENED, SUBMITTED, FINISHED, ACCEPTED, SENT_BACK, SKIPPED, REOPENED, GO_LIVE_SET, GO_LIVE_ASKED, GO_LIVE_MOVED,
    GO_LIVE_KEPT, COMPLETED, CANCELLED
  }

  @Id
  private UUID onboardingId;
  @Id
  private int sequence;
  private Instant at;
  private String actor;
  @Enumerated(EnumType.STRING)
  private Action action;
  private Integer step;
  private String text;

  protected OnboardingEvent() {
  }

  OnboardingEvent(Onboarding onboarding, Action action, Integer step, String text, String actor, Instant now) {
    this.onboardingId = onboarding.getId();
    this.sequence = onboarding.nextEvent();
    this.at = now;
    this.actor = actor;
    this.action = action;
    this.step = step;
    this.text = text;
  }

  public Instant at() {
    return at;
  }

  /** User id, or the name of a job. */
  public String actor() {
    return actor;
  }

  public Action action() {
    return action;
  }

  /** {@code null} when it is about the whole. */
  public Integer step() {
    return step;
  }

  /** A reason as it was typed, or a day; {@code null} without one. */
  public String text() {
    return text;
  }
}
