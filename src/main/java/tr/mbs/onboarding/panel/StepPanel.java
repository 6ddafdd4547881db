package tr.mbs.onboarding.panel;

import java.util.Map;
import tr.mbs.onboarding.Participation;

/** What a step's own part of the page, and of the form in Tasklist, shows: the room that keeps its facts says it. */
public interface StepPanel {

  /** Number of the step, 1 to 11. */
  int step();

  /**
   * What the fragments {@code state} and {@code edit} of {@code forms/onboarding/step-NN.html} read. No number of a person
   * but masked ones.
   */
  Map<String, Object> model(Participation participation);
}
