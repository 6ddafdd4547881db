package tr.mbs.registry.staff;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.Refusal;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;
import tr.mbs.registry.Reason;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.Units;
import tr.mbs.site.Audience;

/**
 * The accounts of staff as administrators find and change them. Our row, the engine's account and the entry in the audit
 * trail commit together. A user id is never given twice, an account never deleted: it is closed.
 */
@Component
public class StaffDirectory {

  private static final Pattern USER_ID = Pattern.compile("[a-z][a-z0-9._-]{2,39}");

  private final StaffRows rows;
  private final StaffAccounts accounts;
  private final Units units;
  private final AuditTrail audit;

  StaffDirectory(StaffRows rows, StaffAccounts accounts, Units units, AuditTrail audit) {
    this.rows = rows;
    this.accounts = accounts;
    this.units = units;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public Page<StaffAccount> page(StaffRows.Criteria criteria, Position from) {
    return rows.page(criteria, from);
  }

  /** @throws Refusal NOT_FOUND */
  @Transactional(readOnly = true)
  public StaffAccount get(String userId) {
    return rows.find(userId)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.account.notFound"));
  }

  /** An officer reads what is known of a colleague; that he did is written down. @throws Refusal NOT_FOUND */
  @Transactional
  public StaffAccount read(String userId, String officer) {
    StaffAccount account = get(userId);
    written("account-read", userId, null, officer);
    return account;
  }

  /**
   * Makes an account.
   *
   * @param wrong takes a refusal for each field that cannot be stored; then there is no account
   * @return its first password, or {@code null} when something is wrong
   */
  @Transactional
  public String create(String userId, TypedAccount typed, String officer, List<Refusal> wrong) {
    if (userId == null || !isUserId(userId)) {
      wrong.add(Refusal.field("userId", "registry.account.userId.wrong"));
    } else if (rows.find(userId).isPresent()) {
      wrong.add(Refusal.field("userId", "registry.account.userId.taken"));
    }
    var content = typed.read(units, Set.of(), wrong);
    if (!wrong.isEmpty()) {
      return null;
    }
    open(userId, content, officer);
    return accounts.newPassword(userId);
  }

  /** Makes an account without a password; the user id was checked. */
  void open(String userId, TypedAccount.Content content, String officer) {
    Set<String> groups = StaffAccount.groups(content.unit(), content.roles());
    accounts.open(userId, content.fullName(), content.email(), groups);
    written("account-create", userId, groups(groups), officer);
  }

  /**
   * Gives an account another name, address, unit and roles.
   *
   * @param version the one that the officer saw
   * @param wrong   takes a refusal for each field that cannot be stored; then nothing is
   * @throws Refusal CONFLICT when it is another version by now, or closed
   */
  @Transactional
  public void change(String userId, int version, TypedAccount typed, String officer, List<Refusal> wrong) {
    // A group that is given or taken meanwhile is another version.
    var content = typed.read(units, get(userId).granted(), wrong);
    String admin = Audience.ADMIN.group();
    if (userId.equals(officer) && !content.roles().contains(admin)) {
      wrong.add(Refusal.field("roles", "registry.account.roles.own"));
    }
    if (!wrong.isEmpty()) {
      return;
    }
    store(locked(userId, officer), version, content, officer);
  }

  /** @param before the account as it is, locked. @throws Refusal CONFLICT as in {@link #change} */
  void store(StaffAccount before, int version, TypedAccount.Content content, String officer) {
    sure(rows.change(before, version, content));
    Set<String> groups = StaffAccount.groups(content.unit(), content.roles());
    accounts.change(before.userId(), content.fullName(), content.email(), groups);
    written("account-change", before.userId(), groups(before.groups()) + " -> " + groups(groups), officer);
  }

  /** @return the new password. @throws Refusal CONFLICT as in {@link #change} */
  @Transactional
  public String resetPassword(String userId, int version, String officer) {
    locked(userId, officer);
    sure(rows.touch(userId, version));
    written("account-password", userId, null, officer);
    return accounts.newPassword(userId);
  }

  /** Its owner is in, with a password of his own. */
  @Transactional
  public void signedIn(String userId) {
    rows.signedIn(userId);
  }

  /** Messages to the owner go to another address from now on. Audited by the caller, who knows the reason. */
  @Transactional
  public void writeTo(String userId, String email) {
    StaffAccount account = get(userId);
    rows.writeTo(userId, email);
    accounts.change(userId, account.fullName(), email, account.active() ? account.groups() : Set.of());
  }

  /** Whether its owner still has the password that an administrator handed over. */
  @Transactional(readOnly = true)
  public boolean isPasswordGiven(String userId) {
    return rows.isPasswordGiven(userId);
  }

  /**
   * The owner gives his account another password.
   *
   * @param known whether he knows the old one; asked while nobody else can change it
   * @param wrong takes a refusal for each field that is wrong; then the old one stays
   * @throws Refusal FORBIDDEN when the account is closed
   */
  @Transactional
  public void choosePassword(String userId, BooleanSupplier known, String chosen, List<Refusal> wrong) {
    if (rows.lock(List.of(userId)).stream().noneMatch(StaffAccount::active)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "registry.account.isClosed");
    }
    if (!known.getAsBoolean()) {
      wrong.add(Refusal.field("currentPassword", "registry.password.wrong"));
      return;
    }
    accounts.broken(userId, chosen)
        .forEach(rule -> wrong.add(Refusal.field("newPassword", "registry.password." + rule.name())));
    if (wrong.isEmpty()) {
      accounts.setPassword(userId, chosen);
      rows.signedIn(userId);
      written("account-password-own", userId, null, userId);
    }
  }

  /** Nobody gets in with it any more, and who is in is out. @throws Refusal CONFLICT as in {@link #change} */
  @Transactional
  public void close(String userId, int version, Reason reason, String officer) {
    if (userId.equals(officer)) {
      throw Refusal.field("reason", "registry.account.close.own");
    }
    StaffAccount account = locked(userId, officer);
    sure(rows.activate(userId, version, false, reason.text()));
    accounts.change(userId, account.fullName(), account.email(), Set.of());
    accounts.newPassword(userId);
    written("account-close", userId, null, officer);
  }

  /** With the groups that it had. @return the new password. @throws Refusal CONFLICT as in {@link #change} */
  @Transactional
  public String reopen(String userId, int version, String officer) {
    StaffAccount account = locked(userId, officer);
    sure(rows.activate(userId, version, true, null));
    accounts.change(userId, account.fullName(), account.email(), account.groups());
    written("account-reopen", userId, groups(account.groups()), officer);
    return accounts.newPassword(userId);
  }

  /** The account, which now waits for us; and whoever acts is still an administrator, so one always remains. */
  private StaffAccount locked(String userId, String officer) {
    List<StaffAccount> both = rows.lock(List.of(userId, officer));
    requireAdministrator(officer, both);
    return both.stream().filter(account -> account.userId().equals(userId)).findFirst()
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.account.notFound"));
  }

  /** @throws Refusal FORBIDDEN unless the officer is among these accounts, open and an administrator's */
  static void requireAdministrator(String officer, List<StaffAccount> locked) {
    if (locked.stream().filter(account -> account.userId().equals(officer)).filter(StaffAccount::active)
        .noneMatch(account -> account.roles().contains(Audience.ADMIN.group()))) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "registry.account.notYou");
    }
  }

  static boolean isUserId(String text) {
    return USER_ID.matcher(text).matches();
  }

  private static void sure(boolean changed) {
    if (!changed) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.account.changed");
    }
  }

  private void written(String action, String userId, String detail, String officer) {
    audit.record(officer, action, "account", userId, detail, DataSubject.account(userId));
  }

  static String groups(Set<String> groups) {
    return String.join(" ", new TreeSet<>(groups));
  }
}
