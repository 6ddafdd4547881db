package tr.mbs.registry.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import tr.mbs.registry.Reason;

/** Why the register was corrected, and what stood there before; names are not kept. Written once, never changed. */
@Entity
@Immutable
@Table(name = "mandate_correction")
public class MandateCorrection {

  @Id
  private UUID id;
  @Column(name = "mandate_id")
  private UUID mandate;
  private LocalDate startOn;
  private LocalDate mazbataDate;
  private String mazbataNo;
  private String reason;
  @Column(name = "corrected_by")
  private String officer;
  @Column(name = "corrected_at", insertable = false, updatable = false)
  private Instant at;

  protected MandateCorrection() {
  }

  /** @param before the mandate as it was */
  MandateCorrection(Mandate before, Reason reason, String officer) {
    this.id = UUID.randomUUID();
    this.mandate = before.id();
    this.startOn = before.startOn();
    if (before.mazbata() != null) {
      this.mazbataDate = before.mazbata().date();
      this.mazbataNo = before.mazbata().number();
    }
    this.reason = reason.text();
    this.officer = officer;
  }

  UUID id() {
    return id;
  }

  /** First day before it. */
  public LocalDate startOn() {
    return startOn;
  }

  /** Before it; {@code null} when there was none. */
  public Mazbata mazbata() {
    return mazbataDate == null ? null : new Mazbata(mazbataDate, mazbataNo);
  }

  public String reason() {
    return reason;
  }

  /** User id. */
  public String officer() {
    return officer;
  }

  /** By the clock of the database. */
  public Instant at() {
    return at;
  }
}
