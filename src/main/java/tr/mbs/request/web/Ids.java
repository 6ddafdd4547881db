package tr.mbs.request.web;

import java.util.Optional;
import java.util.UUID;

/** Ids as they stand in addresses and hidden fields. */
final class Ids {

  private Ids() {
  }

  static Optional<UUID> parse(String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
