package tr.mbs.onboarding.catalogue;

import java.util.Optional;
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

  /** Reads what stands in an address; empty for what is no number of a step. */
  public static Optional<Integer> parse(String address) {
    return Optional.of(address).filter(text -> text.matches("[0-9]{1,2}")).map(Integer::valueOf).filter(StepNumber::isStep);
  }

  public static IntStream all() {
    return IntStream.rangeClosed(FIRST, LAST);
  }
}
