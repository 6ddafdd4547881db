package tr.mbs.onboarding.board;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tr.mbs.onboarding.catalogue.StepNumber;

/**
 * How many municipalities stand where. Each counts once: at the first step that is not over, or else as completed,
 * cancelled or not begun.
 *
 * @param steps     at step 1, 2 … 11
 * @param standings all five
 */
record Funnel(List<Integer> steps, Map<Standing, Integer> standings) {

  static final Funnel EMPTY = new Funnel(StepNumber.all().mapToObj(step -> 0).toList(), zeros());

  /** The same with so many municipalities more. @param step at which they stand; ignored unless they go on */
  Funnel plus(Standing standing, int step, int municipalities) {
    Map<Standing, Integer> more = new EnumMap<>(standings);
    more.merge(standing, municipalities, Integer::sum);
    return new Funnel(standing.goesOn()
        ? StepNumber.all().mapToObj(at -> steps.get(at - 1) + (at == step ? municipalities : 0)).toList() : steps, more);
  }

  Funnel plus(Funnel other) {
    Map<Standing, Integer> sum = new EnumMap<>(standings);
    other.standings.forEach((standing, number) -> sum.merge(standing, number, Integer::sum));
    return new Funnel(IntStream.range(0, steps.size()).mapToObj(at -> steps.get(at) + other.steps.get(at)).toList(),
        sum);
  }

  public int of(Standing standing) {
    return standings.get(standing);
  }

  /** @param address as {@link Standing#address()} has it */
  public int of(String address) {
    return of(Standing.named(address).orElseThrow());
  }

  /** Those that go on, late or not. */
  public int running() {
    return of(Standing.RUNNING) + of(Standing.LATE);
  }

  public int total() {
    return standings.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<Standing, Integer> zeros() {
    Map<Standing, Integer> zeros = new EnumMap<>(Standing.class);
    for (Standing standing : Standing.values()) {
      zeros.put(standing, 0);
    }
    return zeros;
  }
}
