package tr.mbs.onboarding.web;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** Whoever stands on a side of an onboarding gets to its steps; which onboarding is asked of {@code Participations}. */
@Component
class StepRules implements AccessRules {

  private static final String STEP = "/e-belediye/{municipality}/adim/{step}";
  private static final Audience[] SIDES = {Audience.MUNICIPALITY, Audience.PROJECT_LEAD, Audience.HELP_DESK};

  @Override
  public List<AccessRule> rules() {
    return List.of(AccessRule.get(STEP, SIDES), AccessRule.post(STEP, SIDES),
        AccessRule.get("/onboarding/{file}", Audience.MUNICIPALITY, Audience.PROJECT_LEAD, Audience.HELP_DESK,
            Audience.REPORT));
  }
}
