package tr.mbs.site;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;

/**
 * Who may use a path: everybody, a signed-in muhtar, or staff by their groups. The names of the groups (contract.md,
 * candidate groups) are written here and nowhere else in Java: one for each role, one beginning for each kind of unit, one
 * ending for those who manage a unit.
 */
public enum Audience {
  ANYONE(null),
  MUHTAR(null),
  /** A muhtar who came by the address and password of his office's mailbox: to that, and to nothing else. */
  MAILBOX(null),
  /** The same with a password that an officer handed over, until he has chosen his own. */
  MAILBOX_PASSWORD_DUE(null),
  STAFF("kurum"),
  /** Staff with a password that an administrator handed over, until they have chosen their own; nothing else then. */
  PASSWORD_DUE(null),
  MIGM("migm"),
  MIGM_MANAGER("migm-yonetici"),
  GOVERNORATE("valilik-"),
  DIRECTORATE("md-"),
  MUNICIPALITY("belediye-"),
  PROJECT_LEAD("proje-"),
  /** Who works in one of a municipality's own units, by its number in the register of state organisations. */
  MUNICIPAL_UNIT("birim-"),
  /** Birim yöneticisi, by what the groups of all of them end with; MİGM's is {@link #MIGM_MANAGER} too. */
  UNIT_MANAGER("-yonetici"),
  HELP_DESK("yardim-masasi"),
  REPORT("rapor"),
  OPERATOR("operator"),
  ADMIN("yonetici");

  private final String group;

  Audience(String group) {
    this.group = group;
  }

  /** The audiences that a staff account with these groups belongs to; groups we do not know add nothing. */
  public static Set<Audience> ofGroups(Collection<String> groups) {
    return Arrays.stream(values())
        .filter(audience -> groups.stream().anyMatch(audience::includes))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Audience.class)));
  }

  /** Whether members of this candidate group belong here. */
  public boolean includes(String candidateGroup) {
    if (group == null) {
      return false;
    }
    if (group.startsWith("-")) {
      return candidateGroup.endsWith(group);
    }
    return group.endsWith("-") ? candidateGroup.startsWith(group) && !UNIT_MANAGER.includes(candidateGroup)
        : candidateGroup.equals(group);
  }

  /**
   * The candidate group of a role; for a kind of unit what its groups begin with, for managers what they end with. Null for
   * those who are no staff.
   */
  public String group() {
    return group;
  }

  /** Whether somebody signed in is one of these. @param authentication may be {@code null} */
  public boolean has(Authentication authentication) {
    return authentication != null && authentication.getAuthorities().stream()
        .anyMatch(granted -> granted.getAuthority().equals(authority()));
  }

  /** The name under which Spring Security knows it: "ROLE_MIGM". */
  public String authority() {
    return "ROLE_" + name();
  }
}
