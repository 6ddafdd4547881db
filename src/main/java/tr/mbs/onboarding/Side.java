package tr.mbs.onboarding;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.site.Audience;

/** The three who share an onboarding. */
public enum Side {
  /** Belediye kullanıcısı. */
  MUNICIPALITY,
  /** Belediye proje sorumlusu. */
  PROJECT_LEAD,
  /** Yardım masası. */
  HELP_DESK;

  /** The candidate group of this side in the onboarding of a municipality: {@code proje-18-merkez}. */
  public String group(UnitCode municipality) {
    return switch (this) {
      case MUNICIPALITY -> municipality.value();
      case PROJECT_LEAD -> Audience.PROJECT_LEAD.group()
          + municipality.value().substring(Audience.MUNICIPALITY.group().length());
      case HELP_DESK -> Audience.HELP_DESK.group();
    };
  }

  /** The sides on which somebody with these groups stands; none, and the onboarding does not exist for him. */
  public static Set<Side> of(Collection<String> groups, UnitCode municipality) {
    Set<Side> sides = EnumSet.noneOf(Side.class);
    for (Side side : values()) {
      if (groups.contains(side.group(municipality))) {
        sides.add(side);
      }
    }
    return sides;
  }
}
