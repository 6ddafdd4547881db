package tr.mbs.registry.place;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tr.mbs.registry.unit.MunicipalityType;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.site.Audience;

/**
 * For which muhtars a body records what they ask for (domain.md §2.4): MİGM for all, a governorate for those of its il, a
 * büyükşehir municipality for every mahalle of its il, another municipality for its own. No municipality does for a village,
 * and other bodies for nobody.
 *
 * @param plate        the il; {@code null} for all
 * @param municipality whose neighbourhoods; {@code null} for those of every municipality
 * @param villages     whether villages belong to it
 */
public record OfficeReach(String plate, UnitCode municipality, boolean villages) {

  /** Among whose groups are bodies that record. */
  public static final Set<Audience> RECORDERS =
      Collections.unmodifiableSet(EnumSet.of(Audience.MIGM, Audience.GOVERNORATE, Audience.MUNICIPALITY));

  /** @return empty for a body that records for nobody, also one that has gone from the register */
  public static Optional<OfficeReach> of(Unit body) {
    if (!body.active()) {
      return Optional.empty();
    }
    return Optional.ofNullable(switch (body.kind()) {
      case DIRECTORATE_GENERAL -> new OfficeReach(null, null, true);
      case GOVERNORATE -> new OfficeReach(body.plate(), null, true);
      case MUNICIPALITY -> new OfficeReach(body.plate(),
          body.municipalityType() == MunicipalityType.METROPOLITAN ? null : body.code(), false);
      default -> null;
    });
  }

  /** Whether somebody who works for these bodies records for any muhtar. */
  public static boolean isOfOne(List<Unit> bodies) {
    return bodies.stream().anyMatch(body -> of(body).isPresent());
  }

  /** An office that has gone from the register is nobody's. */
  public boolean includes(Office office) {
    return office.active()
        && (plate == null || plate.equals(office.plate()))
        && (villages || office.kind() == OfficeKind.NEIGHBOURHOOD)
        && (municipality == null || municipality.equals(office.municipality()));
  }
}
