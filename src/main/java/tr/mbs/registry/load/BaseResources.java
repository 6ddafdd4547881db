package tr.mbs.registry.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.place.Province;
import tr.mbs.registry.unit.MunicipalityType;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitKind;

/** The base data that is part of the project: {@code src/main/resources/register}. */
final class BaseResources {

  private static final String PROVINCES = "provinces.csv";
  private static final String DIRECTORATES = "directorates.csv";
  private static final String CENTRAL_UNITS = "central-units.csv";
  private static final String ROLES = "roles.csv";
  private static final String CENTRE = "Merkez";

  private BaseResources() {
  }

  /** 81 iller and 973 ilçe, and what follows from them: 30 büyükşehir and one municipality for each ilçe. */
  static Register register() {
    List<Province> provinces = new ArrayList<>();
    List<Register.District> districts = new ArrayList<>();
    List<Register.Municipality> municipalities = new ArrayList<>();
    for (CsvRow row : rows(PROVINCES, "plate", "name", "metropolitan", "region", "districts")) {
      Province province =
          new Province(row.id("plate"), row.name("name"), row.flag("metropolitan"), row.name("region"));
      provinces.add(province);
      if (province.metropolitan()) {
        municipalities.add(new Register.Municipality(province.plate(), province.plate(), null, province.name(),
            MunicipalityType.METROPOLITAN));
      }
      for (String name : row.optional("districts").split(";")) {
        Register.District district = new Register.District(province.plate() + " " + name, province.plate(), name);
        districts.add(district);
        municipalities.add(municipality(province, district));
      }
    }
    return new Register(provinces, districts, municipalities, List.of());
  }

  private static Register.Municipality municipality(Province province, Register.District district) {
    boolean centre = !province.metropolitan() && district.name().equals(CENTRE);
    MunicipalityType type = province.metropolitan() ? MunicipalityType.METROPOLITAN_DISTRICT
        : centre ? MunicipalityType.PROVINCE_CENTER : MunicipalityType.DISTRICT;
    return new Register.Municipality(district.id(), province.plate(), district,
        centre ? province.name() : district.name(), type);
  }

  /** The central bodies, and for each il its governorate and its provincial directorates. */
  static List<UnitRow> standingUnits(Collection<Province> provinces) {
    List<UnitRow> units = new ArrayList<>();
    for (CsvRow row : rows(CENTRAL_UNITS, "code", "kind", "name", "long_name")) {
      units.add(UnitRow.central(new UnitCode(row.optional("code")), row.oneOf("kind", UnitKind.class), row.name("name"),
          row.name("long_name")));
    }
    provinces.forEach(province -> units.add(UnitRow.governorate(province)));
    for (CsvRow row : rows(DIRECTORATES, "slug", "name", "provinces")) {
      Presence presence = row.oneOf("provinces", Presence.class);
      provinces.stream().filter(presence::in)
          .forEach(province -> units.add(UnitRow.directorate(province, row.optional("slug"), row.name("name"))));
    }
    return units;
  }

  /** Groups of staff that are not bodies. */
  static List<StaffAccounts.Group> roles() {
    return rows(ROLES, "code", "name").stream()
        .map(row -> new StaffAccounts.Group(row.id("code"), row.name("name"))).toList();
  }

  static String checksum() {
    return Checksum.of(Arrays.asList(text(PROVINCES), text(DIRECTORATES), text(CENTRAL_UNITS), text(ROLES)));
  }

  private static List<CsvRow> rows(String file, String... columns) {
    return CsvRow.all(file, text(file), columns);
  }

  private static String text(String file) {
    try {
      return new ClassPathResource("register/" + file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In which iller a directorate exists. */
  private enum Presence {
    ALL, METROPOLITAN, NON_METROPOLITAN;

    boolean in(Province province) {
      return this == ALL || province.metropolitan() == (this == METROPOLITAN);
    }
  }
}
