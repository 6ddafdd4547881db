package tr.mbs.request;

import tr.mbs.registry.unit.MunicipalityType;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitKind;

/** The bodies around a muhtarlık of Çankırı (18), and one of another il (06). */
public final class Bodies {

  public static final Unit MIGM = unit(UnitCode.DIRECTORATE_GENERAL, UnitKind.DIRECTORATE_GENERAL, null, "MİGM");
  public static final Unit GOVERNORATE = governorate("18", "Çankırı Valiliği");
  static final Unit EDUCATION = directorate("18", "milli-egitim", "Çankırı İl Millî Eğitim Müdürlüğü");
  static final Unit HEALTH = directorate("18", "saglik", "Çankırı İl Sağlık Müdürlüğü");
  public static final Unit MUNICIPALITY = municipality("18", "Merkez", "Çankırı Belediyesi");
  static final Unit OTHER_MUNICIPALITY = municipality("18", "Ilgaz", "Ilgaz Belediyesi");
  static final Unit HELP_DESK = unit(UnitCode.HELP_DESK, UnitKind.HELP_DESK, null, "Yardım Masası");
  static final Unit ANKARA_GOVERNORATE = governorate("06", "Ankara Valiliği");
  static final Unit ANKARA_EDUCATION = directorate("06", "milli-egitim", "Ankara İl Millî Eğitim Müdürlüğü");
  static final Unit ANKARA_MUNICIPALITY = municipality("06", "Çankaya", "Çankaya Belediyesi");

  private Bodies() {
  }

  /** The same body after it has gone from the register. */
  static Unit closed(Unit unit) {
    return new Unit(unit.code(), unit.kind(), unit.plate(), unit.districtId(), unit.municipalityType(), unit.slug(),
        unit.name(), unit.longName(), unit.email(), false);
  }

  private static Unit governorate(String plate, String name) {
    return unit(UnitCode.governorate(plate), UnitKind.GOVERNORATE, plate, name);
  }

  private static Unit directorate(String plate, String slug, String name) {
    return unit(UnitCode.directorate(plate, slug), UnitKind.PROVINCIAL_DIRECTORATE, plate, name);
  }

  private static Unit municipality(String plate, String district, String name) {
    return unit(UnitCode.municipality(plate, district), UnitKind.MUNICIPALITY, plate, name);
  }

  private static Unit unit(UnitCode code, UnitKind kind, String plate, String name) {
    MunicipalityType type = kind == UnitKind.MUNICIPALITY ? MunicipalityType.DISTRICT : null;
    return new Unit(code, kind, plate, null, type, null, name, name, code + "@kurum.example", true);
  }
}
