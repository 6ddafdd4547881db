package tr.mbs.onboarding.setup.extra;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.StepFacts;
import tr.mbs.onboarding.panel.StepPanel;
import tr.mbs.onboarding.setup.ApprovedUsers;
import tr.mbs.onboarding.setup.unit.MunicipalityUnits;
import tr.mbs.onboarding.setup.unit.UnitStep;

/** Step 6, "Kullanıcılara Ek Birim Yetkisinin Verilmesi". */
@Component
class ExtraUnitStep implements StepFacts, StepPanel {

  private final ExtraUnits extraUnits;
  private final ApprovedUsers users;
  private final MunicipalityUnits units;

  ExtraUnitStep(ExtraUnits extraUnits, ApprovedUsers users, MunicipalityUnits units) {
    this.extraUnits = extraUnits;
    this.users = users;
    this.units = units;
  }

  @Override
  public int step() {
    return ExtraUnits.STEP;
  }

  @Override
  public List<Refusal> missing(Onboarding onboarding) {
    return extraUnits.of(onboarding.getId()).isEmpty() ? List.of(Refusal.field("person", "setup.extra.none"))
        : List.of();
  }

  @Override
  public Map<String, Object> model(Participation participation) {
    Map<String, Object> model = new HashMap<>();
    model.put("extraUnits", extraUnits.of(participation.id()));
    model.put("people", users.options(participation.id()));
    model.put("unitChoice", UnitStep.options(units.tree(participation.id()).nodes()));
    model.put("typedExtra", new TypedExtraUnit(null, null, null, null, null));
    return model;
  }
}
