package tr.mbs.onboarding;

import java.util.List;
import tr.mbs.kernel.Refusal;

/** What has to be there before a step is done: the room that keeps a step's facts answers, never a person's word. */
public interface StepFacts {

  /** Number of the step, 1 to 11. */
  int step();

  /**
   * What is missing before its owner may hand it on.
   *
   * @return a sentence each, as {@code Refusal.field(anchor, key, args…)}, the anchor being the id of the page's part
   *         where it can be mended; empty when nothing is missing
   */
  List<Refusal> missing(Onboarding onboarding);

  /** What is missing before a reviewer may accept it; the same unless a step says otherwise. */
  default List<Refusal> missingToAccept(Onboarding onboarding) {
    return missing(onboarding);
  }
}
