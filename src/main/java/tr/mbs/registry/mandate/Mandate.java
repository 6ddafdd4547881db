package tr.mbs.registry.mandate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;
import tr.mbs.registry.Reason;

/**
 * A person's time in one office; it is always read with its person. Who changes one has locked it before he read it
 * ({@link Mandates}). Its text form names nobody, so it may be logged.
 */
@Entity
@Table(name = "mandate")
public class Mandate {

  @Id
  private UUID id;
  @ManyToOne(optional = false, cascade = CascadeType.PERSIST)
  @JoinColumn(name = "muhtar_id", updatable = false)
  private Muhtar person;
  private String muhtarlikId;
  private Phone phone;
  private String email;
  /** Read with it, so that nobody pays a statement for it: the module {@code mailbox} says who holds which. */
  @Formula("(select b.address from mailbox_holder h join mailbox b on b.id = h.mailbox_id where h.mandate_id = id)")
  private String officeEmail;
  private LocalDate startOn;
  private LocalDate endOn;
  private Instant closedAt;
  private String closeReason;
  private LocalDate mazbataDate;
  private String mazbataNo;
  @Column(insertable = false, updatable = false)
  private Instant createdAt;
  /** Counted here and not by {@code @Version}: another name is a change too, and stands in the row of the person. */
  private int version;

  protected Mandate() {
  }

  Mandate(Muhtar person, NewMandate entry) {
    this.id = UUID.randomUUID();
    this.person = person;
    this.muhtarlikId = entry.muhtarlikId();
    this.phone = entry.phone();
    this.email = entry.email();
    this.startOn = entry.startOn();
    this.endOn = entry.endOn();
    certify(entry.mazbata());
  }

  /** It has a last day from now on, or another one: its successor's first day is another. */
  void end(LocalDate lastDay) {
    endOn = lastDay;
    version++;
  }

  /**
   * It is written as it should be, in all offices of the person as to the name.
   *
   * @param seen as the officer saw it
   * @throws Refusal CONFLICT when it is no longer so
   */
  void correct(Mandate seen, Correction right) {
    requireAs(seen);
    person.rename(right.fullName());
    email = right.email();
    startOn = right.startOn();
    certify(right.mazbata());
    version++;
  }

  /**
   * It ends at once.
   *
   * @param seen as the officer saw it
   * @throws Refusal CONFLICT when it is no longer so, or over already
   */
  void close(Mandate seen, Reason reason, LocalDate today, Instant now) {
    requireAs(seen);
    if (!term().lasts(today)) {
      throw changed();
    }
    endOn = startOn.isAfter(today) ? startOn : today;
    closedAt = now;
    closeReason = reason.text();
    version++;
  }

  private void requireAs(Mandate seen) {
    if (seen.version != version) {
      throw changed();
    }
  }

  static Refusal changed() {
    return new Refusal(Refusal.Kind.CONFLICT, "registry.mandate.changed");
  }

  private void certify(Mazbata mazbata) {
    mazbataDate = mazbata == null ? null : mazbata.date();
    mazbataNo = mazbata == null ? null : mazbata.number();
  }

  public UUID id() {
    return id;
  }

  public String muhtarlikId() {
    return muhtarlikId;
  }

  /** {@code null} once the person's data is destroyed. */
  public String fullName() {
    return person.fullName();
  }

  /** Unsealed now, not before: most readers never need it. {@code null} with the name. */
  public Tckn tckn() {
    return person.tckn();
  }

  /** Whether what identifies the person is destroyed, years after the last mandate: docs/decisions/0015. */
  public boolean destroyed() {
    return fullName() == null;
  }

  /** The registered phone, or {@code null}: then no code can be sent. */
  public Phone phone() {
    return phone;
  }

  /** His own address, as the register has it, or {@code null}; nobody writes to it while {@link #mailAddress} is another. */
  public String email() {
    return email;
  }

  /**
   * Where he is written to: the mailbox of the office that he holds today, or else his own address (domain.md §2.12a);
   * {@code null} where there is neither.
   */
  public String mailAddress() {
    return officeEmail == null ? email : officeEmail;
  }

  public Term term() {
    return new Term(startOn, endOn, closedAt != null);
  }

  public LocalDate startOn() {
    return startOn;
  }

  /** The last day in office, or {@code null} while none is set; see {@link Term#closed}. */
  public LocalDate endOn() {
    return endOn;
  }

  /** {@code null} when none was recorded. */
  public Mazbata mazbata() {
    return mazbataDate == null ? null : new Mazbata(mazbataDate, mazbataNo);
  }

  /** Counts changes; who saw an older one changes nothing. */
  public int version() {
    return version;
  }

  /** @param day in Istanbul; the last day in office counts (domain.md §2.4 no. 9) */
  public boolean activeOn(LocalDate day) {
    return term().includes(day);
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
