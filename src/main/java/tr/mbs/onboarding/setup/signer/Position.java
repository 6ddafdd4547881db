package tr.mbs.onboarding.setup.signer;

import java.util.Optional;
import java.util.stream.Stream;

/** What somebody of the management team is: the positions that the source names for "Eklenecek Kişi". */
enum Position {
  MAYOR, DEPUTY_MAYOR, SECRETARY_GENERAL, DEPUTY_SECRETARY_GENERAL, GENERAL_MANAGER;

  /** Without one of these nobody at the top can sign. */
  boolean isAtTheTop() {
    return this == MAYOR || this == DEPUTY_MAYOR;
  }

  static Optional<Position> named(String name) {
    return Stream.of(values()).filter(position -> position.name().equals(name)).findFirst();
  }
}
