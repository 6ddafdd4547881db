package tr.mbs.onboarding;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** What happened to an onboarding, in order; only ever added to, which reads nothing of what is there already. */
@Embeddable
class Journal {

  private int events;
  @OneToMany(mappedBy = "onboarding", cascade = CascadeType.PERSIST)
  private List<OnboardingEvent> entries = new ArrayList<>();

  void write(Onboarding onboarding, OnboardingEvent.Action action, OnboardingEvent.About about, Act act) {
    events++;
    entries.add(new OnboardingEvent(onboarding, events, action, about, act));
  }

  /** The oldest first. */
  List<OnboardingEvent> entries() {
    return entries;
  }
}
