package tr.mbs.onboarding.kep;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The KEP account as the help desk set it up in e-Belediye; nothing of it is secret. */
@Entity
@Table(name = "kep_record")
public class KepRecord {

  @Id
  @Column(name = "onboarding_id")
  private UUID onboarding;
  private String address;
  private String provider;
  private LocalDate expiresOn;
  private String recordedBy;
  private Instant recordedAt;

  protected KepRecord() {
  }

  /** @param by user id */
  KepRecord(UUID onboarding, String address, String provider, LocalDate expiresOn, String by, Instant now) {
    this.onboarding = onboarding;
    this.address = address;
    this.provider = provider;
    this.expiresOn = expiresOn;
    this.recordedBy = by;
    this.recordedAt = now;
  }

  UUID onboarding() {
    return onboarding;
  }

  public String address() {
    return address;
  }

  /** KEP hizmet sağlayıcısı; {@code null} when it was left out. */
  public String provider() {
    return provider;
  }

  /** Last day of the account; {@code null} when it was left out. */
  public LocalDate expiresOn() {
    return expiresOn;
  }
}
