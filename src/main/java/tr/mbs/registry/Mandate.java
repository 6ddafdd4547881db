package tr.mbs.registry;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Tckn;

/** A person's time in one office. Its text form names nobody, so it may be logged. */
public final class Mandate {

  private final UUID id;
  private final String muhtarlikId;
  private final String fullName;
  private final Supplier<Tckn> tckn;
  private final Phone phone;
  private final String email;
  private final LocalDate startOn;
  private final LocalDate endOn;

  Mandate(UUID id, String muhtarlikId, String fullName, Supplier<Tckn> tckn, Phone phone, String email,
      LocalDate startOn, LocalDate endOn) {
    this.id = id;
    this.muhtarlikId = muhtarlikId;
    this.fullName = fullName;
    this.tckn = tckn;
    this.phone = phone;
    this.email = email;
    this.startOn = startOn;
    this.endOn = endOn;
  }

  public UUID id() {
    return id;
  }

  public String muhtarlikId() {
    return muhtarlikId;
  }

  public String fullName() {
    return fullName;
  }

  /** Unsealed now, not before: most readers never need it. */
  public Tckn tckn() {
    return tckn.get();
  }

  /** The registered phone, or {@code null}: then no code can be sent. */
  public Phone phone() {
    return phone;
  }

  /** The corporate mailbox, or {@code null}. */
  public String email() {
    return email;
  }

  public LocalDate startOn() {
    return startOn;
  }

  /** The last day in office, or {@code null} while none is set. */
  public LocalDate endOn() {
    return endOn;
  }

  /** @param day in Istanbul; the last day in office counts (domain.md §2.4 no. 9) */
  public boolean activeOn(LocalDate day) {
    return !day.isBefore(startOn) && (endOn == null || !day.isAfter(endOn));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mandate mandate && mandate.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Mandate[" + id + "]";
  }
}
