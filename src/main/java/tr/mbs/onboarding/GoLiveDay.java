package tr.mbs.onboarding;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import tr.mbs.kernel.Refusal;

/** The day on which a municipality moves, another one that is asked for, and of which day both sides were told. */
@Embeddable
class GoLiveDay {

  private LocalDate goLiveOn;
  private LocalDate askedGoLiveOn;
  private LocalDate remindedFor;
  private LocalDate warnedFor;

  /** The letter names it, or another one before it was accepted. */
  void name(LocalDate day) {
    goLiveOn = Objects.requireNonNull(day);
    askedGoLiveOn = null;
  }

  /** @throws Refusal CONFLICT before there is a day, and while another request waits */
  void ask(LocalDate day) {
    if (goLiveOn == null) {
      throw new Refusal(Refusal.Kind.CONFLICT, "onboarding.refusal.noGoLiveYet");
    }
    requireDecided();
    askedGoLiveOn = day;
  }

  /** What was asked for is granted. @return the day from now on */
  LocalDate move() {
    name(askedGoLiveOn);
    return goLiveOn;
  }

  /** What was asked for is not granted. */
  void keep() {
    askedGoLiveOn = null;
  }

  /** @throws Refusal CONFLICT while another day is asked for */
  void requireDecided() {
    if (askedGoLiveOn != null) {
      throw new Refusal(Refusal.Kind.CONFLICT, "onboarding.refusal.goLiveAsked");
    }
  }

  void reminded() {
    remindedFor = goLiveOn;
  }

  void warned() {
    warnedFor = goLiveOn;
  }

  LocalDate on() {
    return goLiveOn;
  }

  LocalDate asked() {
    return askedGoLiveOn;
  }
}
