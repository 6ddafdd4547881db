package tr.mbs.report.path;

import java.util.List;
import java.util.SortedMap;

/**
 * What the paths of many cases say together; each figure is defined in {@code docs/olcumler.md}.
 *
 * @param holders          how many there are
 * @param duration         of all cases, from the first event to the last
 * @param firstTouch       waiting before the first touch, of the cases that were touched
 * @param casesByHandOvers how many cases had 0, 1, 2 … hand-overs
 * @param handOvers        the one that adds most days first
 */
public record PathFigures(long events, int holders, Days duration, Days firstTouch,
    SortedMap<Integer, Long> casesByHandOvers, PingPong pingPong, List<HandOver> handOvers) {

  public long cases() {
    return duration.number();
  }

  /** In all cases. */
  public long handOverCount() {
    return handOvers.stream().mapToLong(handOver -> handOver.days().number()).sum();
  }

  /** @return at most so many, the one that adds most days first */
  public List<HandOver> costliest(int most) {
    return handOvers.subList(0, Math.min(most, handOvers.size()));
  }
}
