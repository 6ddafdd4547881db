package tr.mbs.registry.load;

import java.util.Arrays;
import tr.mbs.registry.place.Province;
import tr.mbs.registry.place.Source;
import tr.mbs.registry.unit.MunicipalityType;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitKind;

/** @param email {@code null} until an administrator enters it: nothing is made up */
record UnitRow(UnitCode code, UnitKind kind, String plate, String districtId, MunicipalityType type, String registerId,
    String slug, String name, String longName, String email, Source source, boolean active, boolean edited)
    implements StoredRow<UnitRow> {

  static UnitRow central(UnitCode code, UnitKind kind, String name, String longName) {
    return new UnitRow(code, kind, null, null, null, null, null, name, longName, null, Source.BASE, true, false);
  }

  static UnitRow governorate(Province province) {
    UnitCode code = UnitCode.governorate(province.plate());
    return new UnitRow(code, UnitKind.GOVERNORATE, province.plate(), null, null, null, null,
        province.name() + " Valiliği", null, null, Source.BASE, true, false);
  }

  static UnitRow directorate(Province province, String slug, String name) {
    UnitCode code = UnitCode.directorate(province.plate(), slug);
    return new UnitRow(code, UnitKind.PROVINCIAL_DIRECTORATE, province.plate(), null, null, null, slug,
        province.name() + " " + name, null, null, Source.BASE, true, false);
  }

  static UnitRow municipality(UnitCode code, Register.Municipality entry, String districtId, Source source) {
    return new UnitRow(code, UnitKind.MUNICIPALITY, entry.plate(), districtId, entry.type(),
        source == Source.REGISTER ? entry.id() : null, null, nameOf(entry), null, null, source, true,
        false);
  }

  /** "Ankara Büyükşehir Belediyesi", "Çankaya Belediyesi"; the il's own carries the il's name: "Çankırı Belediyesi". */
  static String nameOf(Register.Municipality entry) {
    return entry.name()
        + (entry.type() == MunicipalityType.METROPOLITAN ? " Büyükşehir Belediyesi" : " Belediyesi");
  }

  /** A register knows no addresses, and no name better than an administrator: those of ours stay. */
  UnitRow keeping(UnitRow stored) {
    if (stored == null) {
      return this;
    }
    UnitRow named = stored.edited ? stored : this;
    return new UnitRow(code, kind, plate, districtId, type, registerId, slug, named.name, named.longName, stored.email,
        source, active, stored.edited);
  }

  @Override
  public String key() {
    return code.value();
  }

  @Override
  public Object place() {
    return Arrays.asList(plate, districtId, type);
  }

  @Override
  public UnitRow inactive() {
    return new UnitRow(code, kind, plate, districtId, type, registerId, slug, name, longName, email, source, false,
        edited);
  }
}
