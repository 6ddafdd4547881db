package tr.mbs.report.quarter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import tr.mbs.registry.unit.UnitCode;

/** Üç Aylık Rapor yetkilisi: who signs the reports of a body, and the title that is printed. */
@Entity
@Table(name = "quarter_signatory")
public class Signatory {

  @Id
  private String unitCode;
  private String userId;
  private String title;
  private String namedBy;
  private Instant namedAt;
  @Version
  private int version;

  protected Signatory() {
  }

  Signatory(UnitCode unit, String userId, String title, String manager, Instant now) {
    this.unitCode = unit.value();
    name(userId, title, manager, now);
  }

  /** Another one, or another title. */
  void name(String chosen, String printed, String manager, Instant now) {
    userId = chosen;
    title = printed;
    namedBy = manager;
    namedAt = now;
  }

  /** Whether that is said already: a form that came twice. */
  boolean says(String chosen, String printed) {
    return userId.equals(chosen) && title.equals(printed);
  }

  public String userId() {
    return userId;
  }

  public String title() {
    return title;
  }
}
