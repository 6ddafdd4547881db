package tr.mbs.onboarding.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.OnboardingEvent;
import tr.mbs.onboarding.OnboardingEvent.Action;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.StepDecision;
import tr.mbs.onboarding.panel.StepViews;
import tr.mbs.registry.unit.Units;

/** What the forms of an onboarding show in Tasklist. */
@Component
public class FormModels {

  private final Onboardings onboardings;
  private final Participations participations;
  private final StepViews views;
  private final Units units;

  FormModels(Onboardings onboardings, Participations participations, StepViews views, Units units) {
    this.onboardings = onboardings;
    this.participations = participations;
    this.views = views;
    this.units = units;
  }

  /** As {@link StepViews#of}, and "onPage": false. */
  @Transactional(readOnly = true)
  public Map<String, Object> ofStep(UUID id, int step, String userId) {
    var participation = participations.of(onboardings.get(id).municipality().value(), userId);
    Map<String, Object> model = new HashMap<>(views.of(participation, step));
    model.put("onPage", false);
    return model;
  }

  /** "onboarding", "municipality" (its name), "reason", "decisions", and where their labels are: "question". */
  @Transactional(readOnly = true)
  public Map<String, Object> ofGoLive(UUID id) {
    Onboarding onboarding = onboardings.get(id);
    String reason = onboardings.journal(id).stream().filter(event -> event.action() == Action.GO_LIVE_ASKED)
        .findFirst().map(OnboardingEvent::reason).orElseThrow();
    return Map.of("onboarding", onboarding, "municipality", units.get(onboarding.municipality()).name(),
        "reason", reason,
        "decisions", List.of(StepDecision.ACCEPT, StepDecision.SEND_BACK), "question", "onboarding.goLive.decision.");
  }
}
