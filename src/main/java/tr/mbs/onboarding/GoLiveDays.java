package tr.mbs.onboarding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.calendar.WorkingDays;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.OnboardingEvent.Act;
import tr.mbs.onboarding.catalogue.Catalogue;
import tr.mbs.onboarding.catalogue.Matter;

/** How go-live days are named and moved: to a working day that is not past. Each move locks the onboarding. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GoLiveDays {

  private final OnboardingLocks locks;
  private final Catalogue catalogue;
  private final WorkingDays workingDays;
  private final Clock clock;

  GoLiveDays(OnboardingLocks locks, Catalogue catalogue, WorkingDays workingDays, Clock clock) {
    this.locks = locks;
    this.catalogue = catalogue;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** The step that decides it names the day. @throws Refusal INVALID unless it is a working day and not past */
  public void name(UUID id, LocalDate day, String by) {
    Onboarding onboarding = locks.running(id);
    if (!day.equals(onboarding.goLiveOn())) {
      requirePossible(day);
      onboarding.nameGoLive(day, catalogue.deciding(onboarding.catalogueVersion(), Matter.GO_LIVE_DAY),
          Act.now(by, clock));
    }
  }

  /** Somebody asks for another day. @throws Refusal as {@link #name}, CONFLICT while another request waits */
  public void ask(UUID id, LocalDate day, String reason, String by) {
    Onboarding onboarding = locks.running(id);
    Journal.requireReason(reason);
    requirePossible(day);
    onboarding.askGoLive(day, reason, Act.now(by, clock));
  }

  /**
   * The help desk agrees.
   *
   * @return the day from now on
   * @throws Refusal as {@link #name}: it may have passed meanwhile
   */
  public LocalDate move(UUID id, String by) {
    Onboarding onboarding = locks.running(id);
    requirePossible(onboarding.askedGoLiveOn());
    onboarding.moveGoLive(Act.now(by, clock));
    return onboarding.goLiveOn();
  }

  /** The help desk does not agree, and says why. */
  public void keep(UUID id, String reason, String by) {
    locks.running(id).keepGoLive(reason, Act.now(by, clock));
  }

  private void requirePossible(LocalDate day) {
    if (day.isBefore(IstanbulTime.today(clock))) {
      throw Refusal.field("goLiveOn", "onboarding.refusal.goLivePast");
    }
    if (!workingDays.isWorkingDay(day)) {
      throw Refusal.field("goLiveOn", "onboarding.refusal.goLiveNotWorking");
    }
  }
}
