package tr.mbs.report.eventlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tr.mbs.kernel.TurkishText;

/** Numbers instead of names that stand in many lines; two that look alike are one. */
final class Names {

  private final Map<String, Integer> written = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  int numberOf(String name) {
    return written.computeIfAbsent(name, first -> seen.computeIfAbsent(TurkishText.normalize(first), this::added));
  }

  String name(int number) {
    return names.get(number);
  }

  int count() {
    return names.size();
  }

  private int added(String name) {
    names.add(name);
    return names.size() - 1;
  }
}
