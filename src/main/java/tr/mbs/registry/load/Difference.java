package tr.mbs.registry.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What has to be written so that a table holds what a register says.
 *
 * @param added   rows to insert
 * @param updated rows to update
 * @param named   those of both that are new or have another name
 * @param changes the same for people
 */
record Difference<R extends StoredRow<R>>(List<R> added, List<R> updated, List<R> named, ImportReport.Changes changes) {

  /**
   * @param stored  the table as it is, by key
   * @param wanted  rows that must be there
   * @param ownable rows that become inactive when they are not wanted
   */
  static <R extends StoredRow<R>> Difference<R> between(Map<String, R> stored, List<R> wanted, Predicate<R> ownable) {
    Difference<R> difference = new Difference<R>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
        ImportReport.Changes.none());
    Set<String> gone = new LinkedHashSet<>(stored.keySet());
    for (R row : wanted) {
      gone.remove(row.key());
      difference.compare(stored.get(row.key()), row);
    }
    for (String key : gone) {
      R row = stored.get(key);
      if (row.active() && ownable.test(row)) {
        difference.updated.add(row.inactive());
        difference.changes.deactivated().add(label(row));
      }
    }
    return difference;
  }

  private void compare(R stored, R wanted) {
    if (stored == null) {
      added.add(wanted);
      named.add(wanted);
      changes.added().add(label(wanted));
      return;
    }
    if (stored.equals(wanted)) {
      return;
    }
    updated.add(wanted);
    if (!stored.name().equals(wanted.name())) {
      named.add(wanted);
      changes.renamed().add(stored.key() + ": " + stored.name() + " -> " + wanted.name());
    }
    if (!stored.place().equals(wanted.place())) {
      changes.moved().add(label(wanted) + ": " + stored.place() + " -> " + wanted.place());
    }
    if (!stored.active()) {
      changes.reactivated().add(label(wanted));
    }
  }

  private static String label(StoredRow<?> row) {
    return row.key() + " " + row.name();
  }
}
