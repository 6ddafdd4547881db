package tr.mbs.onboarding.panel;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Completeness;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Step;
import tr.mbs.onboarding.catalogue.Catalogue;
import tr.mbs.onboarding.catalogue.CatalogueStep;
import tr.mbs.onboarding.catalogue.StepNumber;
import tr.mbs.registry.unit.Units;

/** What a step looks like to somebody who takes part; the same for its page and for its form in Tasklist. */
@Component
public class StepViews {

  private final Completeness completeness;
  private final Catalogue catalogue;
  private final Map<Integer, StepPanel> panels;
  private final Units units;

  StepViews(Completeness completeness, Catalogue catalogue, List<StepPanel> panels, Units units) {
    this.completeness = completeness;
    this.catalogue = catalogue;
    this.panels = panels.stream().collect(Collectors.toUnmodifiableMap(StepPanel::step, Function.identity()));
    this.units = units;
  }

  /**
   * @return "onboarding", "municipality" (its name), "step", "entry" (of the catalogue), "works", "reviews", "decisions",
   *         "missing", "template", "base" (address of the step's page), and what the step's panel adds
   * @throws Refusal NOT_FOUND for a number that is no step
   */
  @Transactional(readOnly = true)
  public Map<String, Object> of(Participation participation, int number) {
    if (!StepNumber.isStep(number)) {
      throw Onboardings.notFound();
    }
    Onboarding onboarding = participation.onboarding();
    Step step = onboarding.step(number);
    CatalogueStep entry = catalogue.step(onboarding.catalogueVersion(), number);
    boolean works = participation.worksOn(step);
    boolean reviews = participation.reviews(step);
    Map<String, Object> model = new HashMap<>(panels.get(number).model(participation));
    model.put("onboarding", onboarding);
    model.put("municipality", units.get(onboarding.municipality()).name());
    model.put("step", step);
    model.put("entry", entry);
    model.put("works", works);
    model.put("reviews", reviews);
    model.put("decisions", works ? entry.ownerDecisions() : reviews ? entry.reviewerDecisions() : List.of());
    model.put("missing", works || reviews ? completeness.missing(onboarding, step) : List.of());
    model.put("template", String.format(Locale.ROOT, "forms/onboarding/step-%02d", number));
    model.put("base", "/e-belediye/" + onboarding.municipality() + "/adim/" + number);
    return model;
  }
}
