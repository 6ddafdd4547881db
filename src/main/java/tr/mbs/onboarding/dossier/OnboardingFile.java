package tr.mbs.onboarding.dossier;

import java.util.List;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.OnboardingEvent;
import tr.mbs.onboarding.OnboardingState;
import tr.mbs.onboarding.Step;
import tr.mbs.onboarding.catalogue.CatalogueStep;

/**
 * One onboarding as those who take part in it read it.
 *
 * @param municipality name of it
 * @param helps        whether the reader stands at the help desk
 * @param items        the eleven steps, in order
 * @param journal      the latest first
 */
record OnboardingFile(Onboarding onboarding, String municipality, boolean helps, List<Item> items,
    List<Entry> journal) {

  /**
   * A step in the list.
   *
   * @param entry    what the catalogue says about it
   * @param before   the steps that have to be over first and are not; empty unless it has not begun
   * @param days     calendar days since it stands as it does
   * @param problems users who cannot sign in and wait for an answer
   */
  record Item(CatalogueStep entry, Step step, List<Integer> before, long days, int problems) {

    /** Whether the help desk can open it again. */
    public boolean reopens() {
      return step.status().isOver() && entry.isReopenable();
    }
  }

  /**
   * Something that happened.
   *
   * @param person name of who did it, or of the job
   */
  record Entry(OnboardingEvent event, String person) {
  }

  public boolean running() {
    return onboarding.state() == OnboardingState.RUNNING;
  }
}
