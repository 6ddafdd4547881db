package tr.mbs.registry.staff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tr.mbs.site.Audience;

/**
 * An account of staff as administrators keep it.
 *
 * @param email       {@code null} when none is known
 * @param unit        code of the unit for which it works, or {@code null}
 * @param roles       other groups, {@code kurum} left out
 * @param closeReason why it was closed last, or {@code null}
 * @param passwordMissing nobody signs in with it yet
 * @param version     counts changes by people
 */
public record StaffAccount(String userId, String fullName, String email, String unit, Set<String> roles, boolean active,
    String closeReason, boolean passwordMissing, int version) {

  public StaffAccount {
    roles = Set.copyOf(roles);
  }

  /** The roles as form and file name them. */
  public List<String> roleNames() {
    return roles.stream().map(TypedAccount::role).sorted().toList();
  }

  /** All groups that it has while it is active. */
  public Set<String> groups() {
    return groups(unit, roles);
  }

  /** Roles that a municipality's move to e-Belediye gives and takes: administrators leave them as they are. */
  Set<String> granted() {
    return roles.stream()
        .filter(role -> Audience.PROJECT_LEAD.includes(role) || Audience.MUNICIPAL_UNIT.includes(role))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** All groups of an account with this unit, or none, and these roles. */
  static Set<String> groups(String unit, Set<String> roles) {
    Set<String> groups = new LinkedHashSet<>(roles);
    groups.add(Audience.STAFF.group());
    if (unit != null) {
      groups.add(unit);
    }
    return groups;
  }
}
