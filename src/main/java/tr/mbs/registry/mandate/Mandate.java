package tr.mbs.registry.mandate;

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
  private final Term term;
  private final Mazbata mazbata;
  private final int version;

  Mandate(UUID id, String muhtarlikId, String fullName, Supplier<Tckn> tckn, Phone phone, String email, Term term,
      Mazbata mazbata, int version) {
    this.id = id;
    this.muhtarlikId = muhtarlikId;
    this.fullName = fullName;
    this.tckn = tckn;
    this.phone = phone;
    this.email = email;
    this.term = term;
    this.mazbata = mazbata;
    this.version = version;
  }

  public UUID id() {
    return id;
  }

  public String muhtarlikId() {
    return muhtarlikId;
  }

  /** {@code null} once the person's data is destroyed. */
  public String fullName() {
    return fullName;
  }

  /** Unsealed now, not before: most readers never need it. {@code null} with the name. */
  public Tckn tckn() {
    return tckn.get();
  }

  /** Whether what identifies the person is destroyed, years after the last mandate: docs/decisions/0015. */
  public boolean destroyed() {
    return fullName == null;
  }

  /** The registered phone, or {@code null}: then no code can be sent. */
  public Phone phone() {
    return phone;
  }

  /** The corporate mailbox, or {@code null}. */
  public String email() {
    return email;
  }

  public Term term() {
    return term;
  }

  public LocalDate startOn() {
    return term.startOn();
  }

  /** The last day in office, or {@code null} while none is set; see {@link Term#closed}. */
  public LocalDate endOn() {
    return term.endOn();
  }

  /** {@code null} when none was recorded. */
  public Mazbata mazbata() {
    return mazbata;
  }

  /** Counts changes; who saw an older one changes nothing. */
  public int version() {
    return version;
  }

  /** @param day in Istanbul; the last day in office counts (domain.md §2.4 no. 9) */
  public boolean activeOn(LocalDate day) {
    return term.includes(day);
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
