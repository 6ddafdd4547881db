package tr.mbs.onboarding;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.OnboardingEvent.Act;

/** What happened to an onboarding, in order; only ever added to, which reads nothing of what is there already. */
@Embeddable
class Journal {

  private int events;
  @OneToMany(mappedBy = "onboarding", cascade = CascadeType.PERSIST)
  private List<OnboardingEvent> entries = new ArrayList<>();

  /** What is grave is done only with a reason, which both sides read here. @throws Refusal INVALID without one */
  static void requireReason(String reason) {
    if (reason == null || reason.isBlank()) {
      throw Refusal.field("note", "onboarding.refusal.noReason");
    }
  }

  void write(Onboarding onboarding, OnboardingEvent.Action action, OnboardingEvent.About about, Act act) {
    events++;
    entries.add(new OnboardingEvent(onboarding, events, action, about, act));
  }

  /** The oldest first. */
  List<OnboardingEvent> entries() {
    return entries;
  }
}
