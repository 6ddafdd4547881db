package tr.mbs.onboarding.kep;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** "Gizli ek alındı": the sealed letter with the KEP information was handed over on paper. */
@Entity
@Table(name = "kep_annex")
public class KepReceipt {

  @Id
  @Column(name = "onboarding_id")
  private UUID onboarding;
  private LocalDate receivedOn;
  private String documentNumber;
  private String receivedBy;

  protected KepReceipt() {
  }

  KepReceipt(UUID onboarding, LocalDate receivedOn, String documentNumber, String receivedBy) {
    this.onboarding = onboarding;
    this.receivedOn = receivedOn;
    this.documentNumber = documentNumber;
    this.receivedBy = receivedBy;
  }

  UUID onboarding() {
    return onboarding;
  }

  public LocalDate receivedOn() {
    return receivedOn;
  }

  public String documentNumber() {
    return documentNumber;
  }

  /** Teslim alan; {@code null} once the name was destroyed. */
  public String receivedBy() {
    return receivedBy;
  }
}
