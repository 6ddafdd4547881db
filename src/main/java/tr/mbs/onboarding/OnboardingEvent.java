package tr.mbs.onboarding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One entry in the journal of an onboarding, which both sides read. Written once, never changed. */
@Entity
@Immutable
@Table(name = "onboarding_event")
@IdClass(OnboardingEvent.Key.class)
public class OnboardingEvent {

  /** Onboarding and place in its journal. */
  public record Key(UUID onboarding, int sequence) implements Serializable {
  }

  /** What happened. */
  public enum Action {
    OPENED, SUBMITTED, FINISHED, ACCEPTED, SENT_BACK, SKIPPED, REOPENED, GO_LIVE_SET, GO_LIVE_ASKED, GO_LIVE_MOVED,
    GO_LIVE_KEPT, COMPLETED, CANCELLED
  }

  /** What an entry says beside that it happened; each may be {@code null}. */
  record About(Integer step, LocalDate goLiveOn, String reason) {

    static final About THE_WHOLE = new About(null, null, null);

    static About step(int step) {
      return new About(step, null, null);
    }
  }

  /** Who moves an onboarding, and when. @param by user id */
  record Act(String by, Instant at) {

    /** With {@link #time}. */
    static Act now(String by, Clock clock) {
      return new Act(by, time(clock));
    }

    /** As precise as the databases store it. */
    static Instant time(Clock clock) {
      return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
  }

  @Id
  @ManyToOne(fetch = FetchType.LAZY)
  private Onboarding onboarding;
  @Id
  private int sequence;
  private Instant at;
  private String actor;
  @Enumerated(EnumType.STRING)
  private Action action;
  private Integer step;
  private LocalDate goLiveOn;
  private String reason;

  protected OnboardingEvent() {
  }

  OnboardingEvent(Onboarding onboarding, int sequence, Action action, About about, Act act) {
    this.onboarding = onboarding;
    this.sequence = sequence;
    this.at = act.at();
    this.actor = act.by();
    this.action = action;
    this.step = about.step();
    this.goLiveOn = about.goLiveOn();
    this.reason = about.reason();
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

  /** The go-live day in question; {@code null} when it is not about one. */
  public LocalDate goLiveOn() {
    return goLiveOn;
  }

  /** As it was typed; {@code null} without one. */
  public String reason() {
    return reason;
  }
}
