package tr.mbs.onboarding.setup.extra;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import tr.mbs.onboarding.setup.extra.TypedExtraUnit.Period;

/** Somebody acts for another unit than his own for some days. {@code people.extra} knows whether he does now. */
@Entity
@Table(name = "onboarding_extra_unit")
public class ExtraUnit {

  @Id
  private UUID id;
  @Column(name = "onboarding_id")
  private UUID onboarding;
  private UUID personId;
  @Formula("(select p.full_name from onboarding_person p where p.id = person_id)")
  private String person;
  private UUID unitId;
  @Formula("(select u.name from onboarding_unit u where u.id = unit_id)")
  private String unit;
  private String reason;
  private LocalDate fromOn;
  private LocalDate untilOn;

  protected ExtraUnit() {
  }

  ExtraUnit(UUID onboarding, UUID person, UUID unit, String reason, Period period) {
    this.id = UUID.randomUUID();
    this.onboarding = onboarding;
    this.personId = person;
    this.unitId = unit;
    this.reason = reason;
    this.fromOn = period.from();
    this.untilOn = period.until();
  }

  public UUID id() {
    return id;
  }

  /** Who acts. */
  UUID personId() {
    return personId;
  }

  /** His name. */
  public String person() {
    return person;
  }

  /** Name of the unit. */
  public String unit() {
    return unit;
  }

  public String reason() {
    return reason;
  }

  /** First day. */
  public LocalDate from() {
    return fromOn;
  }

  /** Last day. */
  public LocalDate until() {
    return untilOn;
  }
}
