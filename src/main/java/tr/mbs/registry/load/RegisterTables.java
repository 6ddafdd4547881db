package tr.mbs.registry.load;

import java.util.List;
import tr.mbs.kernel.TurkishText;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.registry.place.Source;
import tr.mbs.registry.unit.MunicipalityType;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitKind;

/** The four tables that a register fills. */
final class RegisterTables {

  static final Table<ProvinceRow> PROVINCES = new Table<>("province",
      List.of("name", "metropolitan", "region", "name_sort", "name_fold", "plate"),
      row -> new Object[] {row.name(), row.metropolitan(), row.region(), TurkishText.sortKey(row.name()),
          TurkishText.fold(row.name()), row.plate()},
      (row, number) -> new ProvinceRow(row.getString("plate"), row.getString("name"), row.getBoolean("metropolitan"),
          row.getString("region")));

  static final Table<DistrictRow> DISTRICTS = new Table<>("district",
      List.of("plate", "name", "name_sort", "name_fold", "register_id", "active", "id"),
      row -> new Object[] {row.plate(), row.name(), TurkishText.sortKey(row.name()), TurkishText.fold(row.name()),
          row.registerId(), row.active(), row.id()},
      (row, number) -> new DistrictRow(row.getString("id"), row.getString("plate"), row.getString("name"),
          row.getString("register_id"), row.getBoolean("active")));

  static final Table<UnitRow> UNITS = new Table<>("organization_unit",
      List.of("kind", "plate", "district_id", "municipality_type", "register_id", "slug", "name", "long_name",
          "name_sort", "name_fold", "email", "source", "active", "edited", "code"),
      row -> new Object[] {row.kind().name(), row.plate(), row.districtId(),
          row.type() == null ? null : row.type().name(), row.registerId(), row.slug(), row.name(), row.longName(),
          TurkishText.sortKey(row.name()), TurkishText.fold(row.name()), row.email(), row.source().name(), row.active(),
          row.edited(), row.code().value()},
      (row, number) -> {
        String type = row.getString("municipality_type");
        return new UnitRow(new UnitCode(row.getString("code")), UnitKind.valueOf(row.getString("kind")),
            row.getString("plate"), row.getString("district_id"), type == null ? null : MunicipalityType.valueOf(type),
            row.getString("register_id"), row.getString("slug"), row.getString("name"), row.getString("long_name"),
            row.getString("email"), Source.valueOf(row.getString("source")), row.getBoolean("active"),
            row.getBoolean("edited"));
      });

  static final Table<OfficeRow> OFFICES = new Table<>("muhtarlik",
      List.of("plate", "district_id", "municipality_code", "name", "name_sort", "name_fold", "kind", "source", "active",
          "id"),
      row -> new Object[] {row.plate(), row.districtId(), row.municipality(), row.name(),
          TurkishText.sortKey(row.name()), TurkishText.fold(row.name()), row.kind().name(), row.source().name(),
          row.active(), row.id()},
      (row, number) -> new OfficeRow(row.getString("id"), row.getString("plate"), row.getString("district_id"),
          row.getString("municipality_code"), row.getString("name"), OfficeKind.valueOf(row.getString("kind")),
          Source.valueOf(row.getString("source")), row.getBoolean("active")));

  private RegisterTables() {
  }
}
