package tr.mbs.registry.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitKind;
import tr.mbs.registry.unit.Units;

/**
 * What the ministry's identity provider says of a member of staff, whenever he signs in by it. It moves his account to
 * another unit; it opens none, opens none again, and takes no role away: those are acts of administrators
 * ({@link StaffDirectory}).
 */
@Component
public class CorporateGroups {

  /** Whether the account now is what the provider says, or why it is left as it was. */
  public enum Answer { AGREED, NO_ACCOUNT, CLOSED, NO_UNIT, SEVERAL_UNITS, OTHER_ROLES }

  private static final String ACTOR = "oidc";

  private final StaffRows rows;
  private final StaffAccounts accounts;
  private final Units units;
  private final AuditTrail audit;

  CorporateGroups(StaffRows rows, StaffAccounts accounts, Units units, AuditTrail audit) {
    this.rows = rows;
    this.accounts = accounts;
    this.units = units;
    this.audit = audit;
  }

  /**
   * Our row, the engine's account and the entry in the audit trail commit together.
   *
   * @param codes of units and roles; what is neither gives nothing
   */
  @Transactional
  public Answer follow(String userId, Set<String> codes) {
    Optional<StaffAccount> found = rows.lock(List.of(userId)).stream().findFirst();
    if (found.isEmpty()) {
      return Answer.NO_ACCOUNT;
    }
    StaffAccount account = found.get();
    if (!account.active()) {
      return Answer.CLOSED;
    }
    List<Unit> bodies = units.of(codes).stream().filter(Unit::active).filter(unit -> !unit.is(UnitKind.ARBITER)).toList();
    Optional<Unit> body = bodies.stream().findFirst();
    String unit = body.map(one -> one.code().value()).orElse(null);
    Set<String> roles = TypedAccount.groups(codes.stream().filter(TypedAccount.ROLES::contains).toList(), unit);
    body.map(one -> one.code().managers()).filter(codes::contains).ifPresent(roles::add);
    if (bodies.isEmpty() && roles.isEmpty()) {
      return Answer.NO_UNIT;
    }
    if (bodies.size() > 1) {
      return Answer.SEVERAL_UNITS;
    }
    roles.addAll(account.granted());
    // The manager of another unit by now was one before: the role counts, not its group.
    Set<String> before = TypedAccount.groups(account.roles().stream().map(TypedAccount::role).toList(), unit);
    if (!roles.containsAll(before) || TypedAccount.misplaced(body, roles).isPresent()) {
      return Answer.OTHER_ROLES;
    }
    place(account, unit, roles);
    rows.signedIn(userId);
    return Answer.AGREED;
  }

  private void place(StaffAccount account, String unit, Set<String> roles) {
    Set<String> placed = StaffAccount.groups(unit, roles);
    if (placed.equals(account.groups())) {
      return;
    }
    rows.change(account, account.version(),
        new TypedAccount.Content(account.fullName(), account.email(), unit, roles));
    accounts.change(account.userId(), account.fullName(), account.email(), placed);
    audit.record(ACTOR, "account-change", "account", account.userId(),
        StaffDirectory.groups(account.groups()) + " -> " + StaffDirectory.groups(placed),
        DataSubject.account(account.userId()));
  }
}
