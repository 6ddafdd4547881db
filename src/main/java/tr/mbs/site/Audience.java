package tr.mbs.site;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Who may use a path: everybody, a signed-in muhtar, or staff by their groups (contract.md, candidate groups). */
public enum Audience {
  ANYONE,
  MUHTAR,
  STAFF,
  MIGM,
  MIGM_MANAGER,
  GOVERNORATE,
  DIRECTORATE,
  MUNICIPALITY,
  PROJECT_LEAD,
  HELP_DESK,
  REPORT,
  OPERATOR,
  ADMIN;

  /** The audiences that a staff account with these groups belongs to; groups we do not know add nothing. */
  public static Set<Audience> ofGroups(Collection<String> groups) {
    Set<Audience> audiences = EnumSet.noneOf(Audience.class);
    for (String group : groups) {
      Audience audience = ofGroup(group);
      if (audience != null) {
        audiences.add(audience);
      }
    }
    return audiences;
  }

  /** The name under which Spring Security knows it: "ROLE_MIGM". */
  public String authority() {
    return "ROLE_" + name();
  }

  private static Audience ofGroup(String group) {
    return switch (group) {
      case "kurum" -> STAFF;
      case "migm" -> MIGM;
      case "migm-yonetici" -> MIGM_MANAGER;
      case "yardim-masasi" -> HELP_DESK;
      case "rapor" -> REPORT;
      case "operator" -> OPERATOR;
      case "yonetici" -> ADMIN;
      default -> ofUnit(group);
    };
  }

  private static Audience ofUnit(String code) {
    if (code.startsWith("valilik-")) {
      return GOVERNORATE;
    }
    if (code.startsWith("md-")) {
      return DIRECTORATE;
    }
    if (code.startsWith("belediye-")) {
      return MUNICIPALITY;
    }
    return code.startsWith("proje-") ? PROJECT_LEAD : null;
  }
}
