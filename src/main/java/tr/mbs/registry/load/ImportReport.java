package tr.mbs.registry.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a load or an import changed, per table. English, for the log of the operator; it holds names of places only. */
public record ImportReport(Changes provinces, Changes districts, Changes units, Changes offices) {

  private static final int EXAMPLES = 20;

  /** Whether the database already held everything. */
  public boolean unchanged() {
    return tables().values().stream().allMatch(changes -> changes.total() == 0);
  }

  /** One line per table and kind of change, or "no change". */
  public List<String> summary() {
    return lines(0);
  }

  /** The summary, each line followed by its first twenty cases. */
  public List<String> lines() {
    return lines(EXAMPLES);
  }

  private List<String> lines(int examples) {
    List<String> lines = new ArrayList<>();
    tables().forEach((table, changes) -> changes.kinds().forEach((kind, cases) -> {
      if (!cases.isEmpty()) {
        lines.add(table + ": " + cases.size() + " " + kind);
        cases.stream().limit(examples).forEach(example -> lines.add("  " + example));
        if (examples > 0 && cases.size() > examples) {
          lines.add("  and " + (cases.size() - examples) + " more");
        }
      }
    }));
    return lines.isEmpty() ? List.of("no change") : lines;
  }

  private Map<String, Changes> tables() {
    Map<String, Changes> tables = new LinkedHashMap<>();
    tables.put("provinces", provinces);
    tables.put("districts", districts);
    tables.put("units", units);
    tables.put("muhtarliks", offices);
    return tables;
  }

  /**
   * The changed rows of one table; a row may be both renamed and moved.
   *
   * @param moved       another il, ilçe, municipality, type or kind
   * @param deactivated no longer in the register
   * @param reactivated was gone and is back
   */
  public record Changes(List<String> added, List<String> renamed, List<String> moved, List<String> deactivated,
      List<String> reactivated) {

    static Changes none() {
      return new Changes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    int total() {
      return kinds().values().stream().mapToInt(List::size).sum();
    }

    private Map<String, List<String>> kinds() {
      Map<String, List<String>> kinds = new LinkedHashMap<>();
      kinds.put("added", added);
      kinds.put("renamed", renamed);
      kinds.put("moved", moved);
      kinds.put("deactivated", deactivated);
      kinds.put("reactivated", reactivated);
      return kinds;
    }
  }
}
