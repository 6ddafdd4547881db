package tr.mbs.report.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tr.mbs.report.path.CasePath;
import tr.mbs.report.path.MeasuredPaths;
import tr.mbs.report.path.PathEvent;
import tr.mbs.report.path.PathFigures;

/**
 * The events of many cases in any order. Of an event it keeps 16 bytes: its time, the numbers of its holder and of the event
 * before it in the same case; each name of a case, a holder or an activity it keeps once.
 */
final class EventLog {

  private static final int NONE = -1;

  private final Map<String, Integer> cases = new HashMap<>();
  private final Names holders = new Names();
  private final Names activities = new Names();

  private long[] times = new long[1024];
  private int[] holderNumbers = new int[1024];
  /** The event that was added before this one to the same case. */
  private int[] earlier = new int[1024];
  private int size;
  /** The event that was added last to each case. */
  private int[] last = new int[1024];

  /** @param time of two events of a case at the same moment, the one that is added first is the first */
  void add(String caseName, String activity, String holder, Instant time) {
    if (size == times.length) {
      int more = size + size / 2;
      times = Arrays.copyOf(times, more);
      holderNumbers = Arrays.copyOf(holderNumbers, more);
      earlier = Arrays.copyOf(earlier, more);
    }
    int number = numberOf(caseName);
    activities.numberOf(activity);
    times[size] = time.toEpochMilli();
    holderNumbers[size] = holders.numberOf(holder);
    earlier[size] = last[number];
    last[number] = size++;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int activities() {
    return activities.count();
  }

  PathFigures figures() {
    MeasuredPaths paths = new MeasuredPaths();
    for (int number = 0; number < cases.size(); number++) {
      paths.add(CasePath.of(events(number)));
    }
    return paths.figures();
  }

  private List<PathEvent> events(int caseNumber) {
    List<PathEvent> events = new ArrayList<>();
    for (int event = last[caseNumber]; event != NONE; event = earlier[event]) {
      events.add(new PathEvent(holders.name(holderNumbers[event]), Instant.ofEpochMilli(times[event])));
    }
    Collections.reverse(events);
    events.sort(Comparator.comparing(PathEvent::at));
    return events;
  }

  private int numberOf(String caseName) {
    Integer known = cases.putIfAbsent(caseName, cases.size());
    if (known != null) {
      return known;
    }
    int number = cases.size() - 1;
    if (number == last.length) {
      last = Arrays.copyOf(last, number + number / 2);
    }
    last[number] = NONE;
    return number;
  }
}
