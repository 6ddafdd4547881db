package tr.mbs.onboarding;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Which step follows which (domain.md §3): 1 → 2 → 3 → 4 → 5 → {6, 7, 8, 9} → 10 → 11; the model draws the same. */
public final class StepOrder {

  public static final int FIRST = 1;
  public static final int LAST = 11;
  private static final int BEFORE_PARALLEL = 5;
  private static final List<Integer> PARALLEL = List.of(6, 7, 8, 9);
  private static final int AFTER_PARALLEL = 10;

  private StepOrder() {
  }

  public static boolean isStep(int number) {
    return number >= FIRST && number <= LAST;
  }

  public static IntStream all() {
    return IntStream.rangeClosed(FIRST, LAST);
  }

  /** Whether a step is done on the go-live day itself. */
  public static boolean isOnGoLiveDay(int step) {
    return step >= AFTER_PARALLEL;
  }

  /** The steps that have to be over before this one begins. */
  public static Collection<Integer> before(int step) {
    if (step == FIRST) {
      return List.of();
    }
    if (step == AFTER_PARALLEL) {
      return PARALLEL;
    }
    return List.of(PARALLEL.contains(step) ? BEFORE_PARALLEL : step - 1);
  }
}
