package tr.mbs.registry.load;

import java.util.List;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.registry.place.Province;
import tr.mbs.registry.unit.MunicipalityType;
import tr.mbs.registry.unit.UnitCode;

/**
 * A register as somebody gives it to us, checked in itself; ids are the giver's, and mean something only within it.
 *
 * @param offices empty in the base register, which knows no villages and neighbourhoods
 */
record Register(List<Province> provinces, List<District> districts, List<Municipality> municipalities,
    List<Muhtarlik> offices) {

  record District(String id, String plate, String name) {
  }

  /** @param district {@code null} for a büyükşehir */
  public record Municipality(String id, String plate, District district, String name, MunicipalityType type) {

    /** The code it gets when it is new: contract.md and demo/README.md. */
    UnitCode code() {
      return switch (type) {
        case METROPOLITAN -> UnitCode.metropolitan(plate);
        case TOWN -> UnitCode.town(plate, district.name(), name);
        case METROPOLITAN_DISTRICT, PROVINCE_CENTER, DISTRICT -> UnitCode.municipality(plate, district.name());
      };
    }
  }

  /** @param municipality {@code null} for a village */
  record Muhtarlik(String id, String plate, District district, Municipality municipality, String name,
      OfficeKind kind) {
  }
}
