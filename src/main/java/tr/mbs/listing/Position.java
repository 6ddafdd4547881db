package tr.mbs.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The place after a line in the {@link Order} of a list: paging stays right while lines come and go. Its text form stands
 * in addresses.
 *
 * @param keys of that line; none before the first one
 */
public record Position(List<Object> keys) {

  /** Where a list begins. */
  public static final Position START = new Position(List.of());

  public static Position of(Object... keys) {
    return new Position(List.of(keys));
  }

  @Override
  public String toString() {
    return keys.stream().map(Position::text).collect(Collectors.joining("-"));
  }

  private static String text(Object key) {
    if (key instanceof Instant moment) {
      // ChronoUnit.MICROS counts nanoseconds in between, for which a long has no room after the year 2262.
      return String.valueOf(moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000);
    }
    return key instanceof LocalDate day ? String.valueOf(day.toEpochDay()) : key.toString();
  }
}
