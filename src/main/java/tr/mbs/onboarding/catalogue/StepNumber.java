package tr.mbs.onboarding.catalogue;

import java.util.stream.IntStream;

/** The numbers of the steps, which every version of the catalogue has: 1 to 11. */
public final class StepNumber {

  private static final int FIRST = 1;
  private static final int LAST = 11;

  private StepNumber() {
  }

  public static boolean isStep(int number) {
    return number >= FIRST && number <= LAST;
  }

  public static IntStream all() {
    return IntStream.rangeClosed(FIRST, LAST);
  }
}
