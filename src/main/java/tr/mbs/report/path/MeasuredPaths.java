package tr.mbs.report.path;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes the paths of cases one after the other and gives their figures. Of a path it keeps no more than its durations: eight
 * bytes for each of duration, first touch, hand-over and detour.
 */
public final class MeasuredPaths {

  private record Pair(String from, String to) {
  }

  private final Durations pingPong = new Durations();
  private final Durations others = new Durations();
  private final Durations firstTouch = new Durations();
  private final Durations detours = new Durations();
  private final Map<Pair, Durations> handOvers = new HashMap<>();
  private final SortedMap<Integer, Long> casesByHandOvers = new TreeMap<>();
  private final Set<String> holders = new HashSet<>();
  private long events;

  public void add(CasePath path) {
    events += path.events();
    path.firstTouch().ifPresent(firstTouch::add);
    casesByHandOvers.merge(path.handOvers(), 1L, Long::sum);
    path.stays().forEach(stay -> holders.add(stay.holder()));
    for (int number = 0; number < path.handOvers(); number++) {
      Pair pair = new Pair(path.stays().get(number).holder(), path.stays().get(number + 1).holder());
      handOvers.computeIfAbsent(pair, first -> new Durations()).add(path.untilHandOver(number));
    }
    path.detours().forEach(detours::add);
    (path.detours().findAny().isPresent() ? pingPong : others).add(path.duration());
  }

  public PathFigures figures() {
    List<HandOver> costliest = handOvers.entrySet().stream()
        .map(pair -> new HandOver(pair.getKey().from(), pair.getKey().to(), pair.getValue().days()))
        .sorted(HandOver.COSTLIEST).toList();
    return new PathFigures(events, holders.size(), pingPong.daysWith(others), firstTouch.days(),
        Collections.unmodifiableSortedMap(new TreeMap<>(casesByHandOvers)),
        new PingPong(pingPong.days(), others.days(), detours.days()), costliest);
  }
}
