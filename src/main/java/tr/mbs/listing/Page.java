package tr.mbs.listing;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next where the next page begins; {@code null} on the last one
 */
public record Page<T>(List<T> lines, Position next) {

  /** @param found as many as fit, and one more when there is another page */
  public static <T> Page<T> of(List<T> found, int size, Function<T, Position> place) {
    return found.size() <= size ? new Page<>(found, null)
        : new Page<>(List.copyOf(found.subList(0, size)), place.apply(found.get(size - 1)));
  }

  /** The same page, each of its lines as something else. */
  public <R> Page<R> map(Function<? super T, ? extends R> meaning) {
    return new Page<>(lines.stream().<R>map(meaning).toList(), next);
  }
}
