package tr.mbs.onboarding.people;

import java.time.Instant;
import java.util.UUID;
import tr.mbs.kernel.Phone;

/**
 * A project lead or a user of a municipality, as pages show him. His number is here in its masked form only.
 *
 * @param tckn        masked: {@code 123******46}
 * @param unitId      asli birim of a user; {@code null} for a lead
 * @param unitName    name of that unit, or what a lead typed as the unit where he works
 * @param job         iş tanımı of a user; {@code null} for a lead
 * @param reason      why he was rejected; {@code null} otherwise
 * @param userId      his account, once invited; {@code null} before
 * @param signedInAt  when the owner of that account was in for the first time; {@code null} before
 * @param version     counts changes by people
 */
public record Person(UUID id, String tckn, String fullName, String title, UUID unitId, String unitName, String job,
    Phone phone, String email, Standing standing, String reason, String userId, Instant invitedAt, Instant signedInAt,
    int version) {

  /** What was decided about him. */
  public enum Standing {
    /** Onay bekliyor. */
    PENDING,
    /** Onaylandı; a lead with step 1. */
    APPROVED,
    /** Reddedildi, with a reason. */
    REJECTED
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

  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}
