package tr.mbs.onboarding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;

/** One municipality's move to e-Belediye. Its steps are rows of their own, see {@link Step}. */
@Entity
@Table(name = "onboarding")
public class Onboarding {

  @Id
  private UUID id;
  private String municipality;
  private String openMunicipality;
  private String plate;
  private int catalogueVersion;
  @Enumerated(EnumType.STRING)
  private OnboardingState state;
  private LocalDate goLiveOn;
  private LocalDate askedGoLiveOn;
  private String openedBy;
  private Instant openedAt;
  private Instant endedAt;
  private LocalDate remindedFor;
  private LocalDate warnedFor;
  private int events;
  @Version
  private int version;

  protected Onboarding() {
  }

  Onboarding(UUID id, Unit municipality, int catalogueVersion, String openedBy, Instant now) {
    this.id = id;
    this.municipality = municipality.code().value();
    this.openMunicipality = this.municipality;
    this.plate = municipality.plate();
    this.catalogueVersion = catalogueVersion;
    this.state = OnboardingState.RUNNING;
    this.openedBy = openedBy;
    this.openedAt = now;
  }

  void requireRunning() {
    if (state != OnboardingState.RUNNING) {
      throw new Refusal(Refusal.Kind.CONFLICT, "onboarding.refusal." + state);
    }
  }

  /** Another day was asked for; the help desk decides. */
  void askGoLive(LocalDate day) {
    askedGoLiveOn = day;
  }

  /** @param day the go-live day from now on; {@code null} leaves the one that there is */
  void decideGoLive(LocalDate day) {
    askedGoLiveOn = null;
    if (day != null) {
      goLiveOn = day;
    }
  }

  void complete(Instant now) {
    requireRunning();
    state = OnboardingState.COMPLETED;
    endedAt = now;
  }

  void cancel(Instant now) {
    requireRunning();
    state = OnboardingState.CANCELLED;
    openMunicipality = null;
    endedAt = now;
  }

  void remindedOf(LocalDate goLive) {
    remindedFor = goLive;
  }

  void warnedOf(LocalDate goLive) {
    warnedFor = goLive;
  }

  /** Takes the place of its next entry in the journal. */
  int nextEvent() {
    return ++events;
  }

  public UUID getId() {
    return id;
  }

  public UnitCode municipality() {
    return new UnitCode(municipality);
  }

  public String plate() {
    return plate;
  }

  public int catalogueVersion() {
    return catalogueVersion;
  }

  public OnboardingState state() {
    return state;
  }

  /** Day on which the counters begin to run; {@code null} until it is given in step 1. */
  public LocalDate goLiveOn() {
    return goLiveOn;
  }

  /** Another day that was asked for and waits for the help desk; {@code null} otherwise. */
  public LocalDate askedGoLiveOn() {
    return askedGoLiveOn;
  }

  public String openedBy() {
    return openedBy;
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** When it was completed or cancelled; {@code null} while it runs. */
  public Instant endedAt() {
    return endedAt;
  }
}
