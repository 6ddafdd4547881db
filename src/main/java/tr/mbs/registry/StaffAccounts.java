package tr.mbs.registry;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Port to the accounts of staff and the groups they act for. The module {@code workflow} implements it over the
 * engine's identity tables, so that Tasklist, the staff pages and the register see one truth. All methods take part in
 * the caller's transaction and log no personal data.
 */
public interface StaffAccounts {

  /** Makes the groups that are missing and renames those whose name differs; takes none away. Called with thousands. */
  void ensureGroups(Collection<Group> groups);

  /** Makes the account and its memberships unless the user id is taken; an existing account is left as it is. */
  void ensureAccount(NewAccount account);

  Optional<Account> find(String userId);

  /**
   * Makes an account with these groups. Nobody signs in with it until it gets its {@link #newPassword}.
   *
   * @param email  may be {@code null}
   * @param groups codes of existing groups; that of a unit's managers comes with the first of them
   */
  void open(String userId, String fullName, String email, Set<String> groups);

  /**
   * Gives an account another name, address and exactly these groups. Tasks that it holds for a group it leaves go back to
   * that group's list.
   *
   * @param email  may be {@code null}
   * @param groups codes of existing groups; none, and the account may do nothing
   */
  void change(String userId, String fullName, String email, Set<String> groups);

  /**
   * Adds a group to an account that is open; a unit, where it works for none, becomes its unit. Nothing happens when it has
   * it already, or is closed.
   *
   * @param group code of an existing group
   * @return whether it has it from now on
   */
  boolean join(String userId, String group);

  /**
   * Takes a group away from an account; tasks that it holds for it go back to the group's list.
   *
   * @return whether it had it until now
   */
  boolean leave(String userId, String group);

  /**
   * Gives an account a new password that nobody knows but who gets this answer: clear text, stored only as a hash. Its
   * owner has to choose his own with it.
   */
  String newPassword(String userId);

  /** The rules that this password would break for the account; {@link #setPassword} takes one that breaks none. */
  Set<PasswordRule> broken(String userId, String password);

  /**
   * The same of a password that opens something else of somebody who has no account.
   *
   * @param id       by which it is opened; neither this nor the others may stand in the password
   * @param fullName with the last name last
   */
  Set<PasswordRule> broken(String id, String fullName, String email, String password);

  /** Gives an account the password that its owner chose. */
  void setPassword(String userId, String password);

  /** Full names by user id; accounts that are gone are missing. */
  Map<String, String> names(Set<String> userIds);

  /**
   * A candidate group.
   *
   * @param code unit code or role: {@code valilik-18}, {@code operator}
   * @param name name for people: "Çankırı Valiliği"
   */
  record Group(String code, String name) {
  }

  /**
   * An account to make.
   *
   * @param password initial password in clear text; stored only as a hash
   * @param phone    E.164
   * @param groups   codes of existing groups
   */
  record NewAccount(String userId, String password, String fullName, String email, String phone, Set<String> groups) {

    public NewAccount {
      groups = Set.copyOf(groups);
    }

    @Override
    public String toString() {
      return "NewAccount[" + userId + "]";
    }
  }

  /**
   * An account as it is.
   *
   * @param passwordHash as it is stored, another text whenever the password was set anew; empty without a password
   */
  record Account(String userId, String fullName, Set<String> groups, String passwordHash) {

    public Account {
      groups = Set.copyOf(groups);
    }

    @Override
    public String toString() {
      return "Account[" + userId + "]";
    }
  }
}
