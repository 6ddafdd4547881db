package tr.mbs.kernel;

import java.util.Optional;
import java.util.UUID;

/** Ids as they stand in addresses and hidden fields. */
public final class Ids {

  private Ids() {
  }

  /** Empty for {@code null} and for what is no id. */
  public static Optional<UUID> parse(String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Of a row that the database numbers; 0 for what is no number: nothing has it. */
  public static long number(String text) {
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }

  /** Of the row that a form was filled in over; -1 for what is no version: it was never shown. */
  public static int version(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
  }
}
