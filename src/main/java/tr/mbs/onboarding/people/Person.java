package tr.mbs.onboarding.people;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.OptimisticLock;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;
import tr.mbs.kernel.TurkishText;
import tr.mbs.onboarding.people.TypedPerson.Content;

/** A project lead or a user of a municipality. Who changes him holds the onboarding's lock. */
@Entity
@Table(name = "onboarding_person")
public class Person {

  /** What was decided about him. */
  public enum Standing {
    /** Onay bekliyor. */
    PENDING,
    /** Onaylandı; a lead with step 1. */
    APPROVED,
    /** Reddedildi, with a reason. */
    REJECTED
  }

  @Id
  private UUID id;
  @Column(name = "onboarding_id")
  private UUID onboarding;
  @Enumerated(EnumType.STRING)
  private Role role;
  private byte[] tcknHash;
  @Column(name = "tckn_sealed")
  @Convert(converter = SealedTckn.class)
  private Tckn tckn;
  private String fullName;
  private String nameSort;
  private String title;
  private UUID unitId;
  @Formula("(select u.name from onboarding_unit u where u.id = unit_id)")
  private String ownUnit;
  @Column(name = "unit_name")
  private String workplace;
  private String job;
  private Phone phone;
  private String email;
  @Enumerated(EnumType.STRING)
  @Column(name = "decision")
  private Standing standing;
  private String reason;
  private String decidedBy;
  private Instant decidedAt;
  @OptimisticLock(excluded = true)
  private String userId;
  @OptimisticLock(excluded = true)
  private Instant invitedAt;
  @Formula("(select a.first_signed_in_at from staff_account a where a.user_id = user_id and invited_at is not null)")
  private Instant signedInAt;
  @Version
  private int version;

  protected Person() {
  }

  Person(UUID onboarding, Role role, Content content, byte[] tcknHash) {
    this.id = UUID.randomUUID();
    this.onboarding = onboarding;
    this.role = role;
    write(content, tcknHash);
  }

  /** What may not be corrected once he has an account: whose it is. @param wrong takes a refusal for each such field */
  void requireSame(Content content, List<Refusal> wrong) {
    if (isInvited() && content.tckn() != null) {
      wrong.add(Refusal.field("tckn", "people.tckn.invited"));
    }
    if (isInvited() && content.fullName() != null && !content.fullName().equals(fullName)) {
      wrong.add(Refusal.field("fullName", "people.fullName.invited"));
    }
  }

  /**
   * Corrects him; he is to be decided about anew.
   *
   * @param seen the version that was shown
   * @param hash of the number; {@code null} when that stays
   * @throws Refusal CONFLICT when it is another version by now
   */
  void change(int seen, Content content, byte[] hash) {
    requireSeen(seen);
    write(content, hash);
  }

  /** @throws Refusal CONFLICT when it is another version by now */
  public void requireSeen(int seen) {
    if (seen != version) {
      throw new Refusal(Refusal.Kind.CONFLICT, "people.changed");
    }
  }

  /** @throws Refusal CONFLICT for a user whose account is open: the help desk rejects him */
  void requireRemovable() {
    if (role == Role.USER && isInvited()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "people.remove.invited", fullName);
    }
  }

  /** @param why of a rejection; else {@code null} */
  public void decide(Standing decision, String why, String by, Instant now) {
    standing = decision;
    reason = why;
    decidedBy = by;
    decidedAt = now;
  }

  /** His messages have left. Nobody is told that he changed. @param account that they are about */
  public void invited(String account, Instant now) {
    userId = account;
    invitedAt = now;
  }

  /** Where the help desk reaches him from now on, after he could not sign in. */
  public void reach(Phone newPhone, String newEmail) {
    phone = newPhone;
    email = newEmail;
  }

  private void write(Content content, byte[] hash) {
    if (content.tckn() != null) {
      tckn = content.tckn();
      tcknHash = hash;
    }
    fullName = content.fullName();
    nameSort = TurkishText.sortKey(fullName);
    title = content.title();
    unitId = content.unitId();
    workplace = content.unitName();
    job = content.job();
    phone = content.phone() == null ? phone : content.phone();
    email = content.email();
    decide(Standing.PENDING, null, null, null);
  }

  public UUID id() {
    return id;
  }

  /** Masked: {@code 123******46}. */
  public String tckn() {
    return tckn.masked();
  }

  /** The whole number; no page shows it. */
  Tckn number() {
    return tckn;
  }

  public String fullName() {
    return fullName;
  }

  public String title() {
    return title;
  }

  /** Asli birim of a user; {@code null} for a lead. */
  public UUID unitId() {
    return unitId;
  }

  /** Name of that unit, or what a lead typed as the unit where he works. */
  public String unitName() {
    return ownUnit == null ? workplace : ownUnit;
  }

  /** İş tanımı of a user; {@code null} for a lead. */
  public String job() {
    return job;
  }

  public Phone phone() {
    return phone;
  }

  public String email() {
    return email;
  }

  public Standing standing() {
    return standing;
  }

  /** Why he was rejected; {@code null} otherwise. */
  public String reason() {
    return reason;
  }

  /** His account, once invited; {@code null} before. */
  public String userId() {
    return userId;
  }

  public Instant invitedAt() {
    return invitedAt;
  }

  /** When the owner of that account was in for the first time; {@code null} before. */
  public Instant signedInAt() {
    return signedInAt;
  }

  /** Counts changes by people. */
  public int version() {
    return version;
  }

  public boolean isApproved() {
    return standing == Standing.APPROVED;
  }

  public boolean isPending() {
    return standing == Standing.PENDING;
  }

  /** Whether he has an account, or at least had one once. */
  public boolean isInvited() {
    return invitedAt != null;
  }

  public boolean hasSignedIn() {
    return signedInAt != null;
  }

  /** Names nobody, so it may be logged. */
  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}
