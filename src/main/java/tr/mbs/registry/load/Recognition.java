package tr.mbs.registry.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds for the entries of a register the rows that they mean: by one mark after the other, and no row twice.
 *
 * @param <E> entry of a register
 * @param <R> row of a table
 */
final class Recognition<E, R> {

  private final Set<R> free;
  private final List<E> unknown;
  private final Map<E, R> found = new IdentityHashMap<>();

  Recognition(Collection<E> entries, Collection<R> rows) {
    unknown = new ArrayList<>(entries);
    free = new LinkedHashSet<>(rows);
  }

  /** Recognises what is still unknown by a mark; {@code null} marks nothing. */
  Recognition<E, R> by(Function<E, String> ofEntry, Function<R, String> ofRow) {
    Map<String, R> marked = new HashMap<>();
    free.forEach(row -> marked.putIfAbsent(ofRow.apply(row), row));
    marked.remove(null);
    unknown.removeIf(entry -> {
      R row = marked.get(ofEntry.apply(entry));
      if (row == null || !free.remove(row)) {
        return false;
      }
      found.put(entry, row);
      return true;
    });
    return this;
  }

  /** The row an entry means, or {@code null} when it is new. */
  R rowOf(E entry) {
    return found.get(entry);
  }
}
