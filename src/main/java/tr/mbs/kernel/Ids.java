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
}
