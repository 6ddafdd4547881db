package tr.mbs.registry.staff;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tr.mbs.registry.StaffAccounts;

/**
 * One group more or less in the row of an account of staff, in the caller's transaction; who writes it writes the engine's
 * membership too. It counts as a change: an administrator who saw the account before has to look again.
 */
@Component
public class GrantedGroups {

  private final StaffRows rows;

  GrantedGroups(StaffRows rows) {
    this.rows = rows;
  }

  /** @return whether the account has it from now on, as {@link StaffAccounts#join} */
  public boolean add(String userId, String group) {
    return rows.lock(List.of(userId)).stream().filter(StaffAccount::active)
        .filter(account -> !account.groups().contains(group))
        .anyMatch(account -> account.unit() == null && !rows.unitsAmong(Set.of(group)).isEmpty()
            ? rows.place(userId, group, account.roles())
            : rows.place(userId, account.unit(), with(account.roles(), group)));
  }

  /** @return whether the account had it until now, as {@link StaffAccounts#leave} */
  public boolean remove(String userId, String group) {
    return rows.lock(List.of(userId)).stream().filter(account -> account.groups().contains(group))
        .anyMatch(account -> group.equals(account.unit()) ? rows.place(userId, null, account.roles())
            : rows.place(userId, account.unit(), without(account.roles(), group)));
  }

  private static Set<String> with(Set<String> roles, String role) {
    Set<String> more = new TreeSet<>(roles);
    more.add(role);
    return more;
  }

  private static Set<String> without(Set<String> roles, String role) {
    Set<String> fewer = new TreeSet<>(roles);
    fewer.remove(role);
    return fewer;
  }
}
