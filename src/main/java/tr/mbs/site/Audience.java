package tr.mbs.site;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may use a path: everybody, a signed-in muhtar, or staff by their groups. The names of the groups (contract.md,
 * candidate groups) are written here and nowhere else in Java: one for each role, one beginning for each kind of unit, one
 * ending for those who manage a unit.
 */
public enum Audience {
  ANYONE(null),
  MUHTAR(null),
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

  /** The name under which Spring Security knows it: "ROLE_MIGM". */
  public String authority() {
    return "ROLE_" + name();
  }
}
