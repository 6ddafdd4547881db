package tr.mbs.numbering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import tr.mbs.registry.Reason;
import tr.mbs.registry.unit.UnitCode;

/** Why a counter was corrected, and where it stood before. Written once, never changed. */
@Entity
@Immutable
@Table(name = "counter_correction")
public class CounterCorrection {

  @Id
  private UUID id;
  @Column(name = "municipality_code")
  private String municipality;
  @Enumerated(EnumType.STRING)
  private Direction direction;
  @Column(name = "for_year")
  private int year;
  @Column(name = "number_before")
  private long before;
  @Column(name = "number_after")
  private long after;
  private String reason;
  @Column(name = "corrected_by")
  private String officer;
  @Column(name = "corrected_at", insertable = false, updatable = false)
  private Instant at;

  protected CounterCorrection() {
  }

  CounterCorrection(UnitCode municipality, DocumentCounter before, long after, Reason reason, String officer) {
    this.id = UUID.randomUUID();
    this.municipality = municipality.value();
    this.direction = before.direction();
    this.year = before.year();
    this.before = before.lastNumber();
    this.after = after;
    this.reason = reason.text();
    this.officer = officer;
  }

  UUID id() {
    return id;
  }

  public Direction direction() {
    return direction;
  }

  public int year() {
    return year;
  }

  /** Last number before it. */
  public long before() {
    return before;
  }

  /** Last number after it. */
  public long after() {
    return after;
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
