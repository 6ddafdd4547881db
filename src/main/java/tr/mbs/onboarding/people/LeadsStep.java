package tr.mbs.onboarding.people;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.OnboardingState;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.StepFacts;
import tr.mbs.onboarding.panel.StepPanel;

/** Step 2: the leads of step 1 get their accounts when the help desk finishes it; nothing is entered before. */
@Component
public class LeadsStep implements StepFacts, StepPanel {

  private final People people;

  LeadsStep(People people) {
    this.people = people;
  }

  @Override
  public int step() {
    return 2;
  }

  @Override
  public List<Refusal> missing(Onboarding onboarding) {
    return people.missingLeads(onboarding.getId());
  }

  @Override
  public Map<String, Object> model(Participation participation) {
    return Map.of("leads", people.leads(participation.id()), "answers", helps(participation));
  }

  /** Whether he can help those who do not get in. */
  public static boolean helps(Participation participation) {
    return participation.onboarding().state() == OnboardingState.RUNNING
        && participation.sides().contains(Side.HELP_DESK);
  }
}
