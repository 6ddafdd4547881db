package tr.mbs.onboarding.board;

import java.util.Optional;
import java.util.stream.Stream;

/** Where a municipality as a whole stands, in the order of the board; {@link BoardSelection} says the same in SQL. */
enum Standing {
  /** Geciken: it goes on, and its go-live day has passed. */
  LATE("geciken"),
  /** Devam eden, and in time. */
  RUNNING("devam"),
  /** Tamamlanan. */
  COMPLETED("tamamlanan"),
  /** İptal edilen. */
  CANCELLED("iptal"),
  /** Hiç başlamamış. */
  NOT_BEGUN("baslamamis");

  private final String address;

  Standing(String address) {
    this.address = address;
  }

  /** As it stands in addresses. */
  String address() {
    return address;
  }

  /** Empty for whatever is none. */
  static Optional<Standing> named(String address) {
    return Stream.of(values()).filter(standing -> standing.address.equals(address)).findFirst();
  }

  /** Whether somebody still has to do something. */
  public boolean goesOn() {
    return this == LATE || this == RUNNING;
  }
}
