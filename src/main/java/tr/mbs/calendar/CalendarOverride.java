package tr.mbs.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.Reason;

/** What a MİGM yöneticisi made of a day, until somebody takes that back. Who takes it back says which version he saw. */
@Entity
@Table(name = "calendar_override")
public class CalendarOverride {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;
  private LocalDate onDate;
  @Enumerated(EnumType.STRING)
  private DayKind kind;
  private String reason;
  private String madeBy;
  private Instant madeAt;
  private String withdrawnBy;
  private Instant withdrawnAt;
  private String withdrawReason;
  /** The day while it stands: one day has one. */
  private LocalDate standingDate;
  @Version
  private int version;

  protected CalendarOverride() {
  }

  CalendarOverride(LocalDate day, DayKind kind, Reason reason, String officer, Instant now) {
    this.onDate = day;
    this.kind = kind;
    this.reason = reason.text();
    this.madeBy = officer;
    this.madeAt = now;
    this.standingDate = day;
  }

  /** Whether this officer has just entered the same: his form came twice. */
  boolean repeats(DayKind kind, Reason reason, String officer) {
    return this.kind == kind && this.reason.equals(reason.text()) && officer.equals(madeBy);
  }

  /**
   * @param seen the version that the officer saw
   * @return false when he has just done so: his form came twice
   * @throws Refusal CONFLICT when somebody else took it back before
   */
  boolean withdraw(int seen, Reason reason, String officer, Instant now) {
    if (!stands() && officer.equals(withdrawnBy) && reason.text().equals(withdrawReason)) {
      return false;
    }
    if (!stands() || seen != version) {
      throw new Refusal(Refusal.Kind.CONFLICT, "calendar.refusal.withdrawnBefore");
    }
    withdrawnBy = officer;
    withdrawnAt = now;
    withdrawReason = reason.text();
    standingDate = null;
    return true;
  }

  public boolean stands() {
    return standingDate != null;
  }

  public long id() {
    return id;
  }

  public LocalDate day() {
    return onDate;
  }

  public DayKind kind() {
    return kind;
  }

  public String reason() {
    return reason;
  }

  /** Account of the officer; null for what was there before officers could enter days. */
  public String madeBy() {
    return madeBy;
  }

  public Instant madeAt() {
    return madeAt;
  }

  /** Null while it stands. */
  public String withdrawnBy() {
    return withdrawnBy;
  }

  /** Null while it stands. */
  public Instant withdrawnAt() {
    return withdrawnAt;
  }

  /** Null while it stands. */
  public String withdrawReason() {
    return withdrawReason;
  }

  /** Counts changes. */
  public int version() {
    return version;
  }
}
