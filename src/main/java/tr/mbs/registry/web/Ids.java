package tr.mbs.registry.web;

import java.util.Optional;
import java.util.UUID;

/** Ids as they stand in addresses and hidden fields. */
final class Ids {

  private Ids() {
  }

  static Optional<UUID> parse(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
