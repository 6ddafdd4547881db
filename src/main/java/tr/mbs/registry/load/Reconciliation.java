package tr.mbs.registry.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.TurkishText;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.place.OfficeText;
import tr.mbs.registry.place.Province;
import tr.mbs.registry.place.Source;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitKind;

/**
 * Makes the tables say what a register says, in the caller's transaction: reads what is there once, compares in memory,
 * writes the differences in batches, and gives new and renamed units their candidate groups. Rows are never deleted.
 */
@Component
class Reconciliation {

  private static final Predicate<UnitRow> STANDING = row -> row.kind() != UnitKind.MUNICIPALITY;

  private final JdbcTemplate jdbc;
  private final StaffAccounts accounts;

  Reconciliation(JdbcTemplate jdbc, StaffAccounts accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  /** @param source BASE (then offices are left alone) or REGISTER */
  ImportReport apply(Register register, Source source) {
    Map<String, ProvinceRow> provinces = RegisterTables.PROVINCES.read(jdbc);
    List<ProvinceRow> wanted = register.provinces().stream()
        .map(province -> ProvinceRow.of(province, provinces.get(province.plate()))).toList();
    var provinceChanges = write(RegisterTables.PROVINCES, provinces, wanted, row -> false);

    Map<Register.District, String> districtIds = new IdentityHashMap<>();
    var districtChanges = districts(register, source, districtIds);
    Map<Register.Municipality, String> codes = new IdentityHashMap<>();
    var unitChanges = units(register, source, districtIds, codes);
    var officeChanges = source == Source.REGISTER ? offices(register, districtIds, codes) : ImportReport.Changes.none();
    OfficeText.write(JdbcClient.create(jdbc));
    return new ImportReport(provinceChanges, districtChanges, unitChanges, officeChanges);
  }

  /** Only the bodies that stand in every il, for the iller as they are: what a register never names. */
  ImportReport applyStandingUnits() {
    List<Province> provinces =
        RegisterTables.PROVINCES.read(jdbc).values().stream().map(ProvinceRow::province).toList();
    Map<String, UnitRow> stored = RegisterTables.UNITS.read(jdbc);
    var changes = writeUnits(stored, standingUnits(provinces, stored), STANDING);
    return new ImportReport(ImportReport.Changes.none(), ImportReport.Changes.none(), changes,
        ImportReport.Changes.none());
  }

  /** Recognised by plate and folded name, and a renamed one by the register's id. */
  private ImportReport.Changes districts(Register register, Source source, Map<Register.District, String> ids) {
    Map<String, DistrictRow> stored = RegisterTables.DISTRICTS.read(jdbc);
    var known = new Recognition<>(register.districts(), stored.values())
        .by(entry -> mark(entry.plate(), TurkishText.fold(entry.name())),
            row -> mark(row.plate(), TurkishText.fold(row.name())))
        .by(entry -> mark(entry.plate(), registerId(entry.id(), source)), row -> mark(row.plate(), row.registerId()));
    Set<String> taken = new HashSet<>(stored.keySet());
    List<DistrictRow> wanted = new ArrayList<>();
    for (Register.District entry : register.districts()) {
      DistrictRow row = known.rowOf(entry);
      String first = entry.plate() + "-" + TurkishText.slug(entry.name());
      String id = row != null ? row.id() : free(first, number -> first + "-" + number, taken);
      ids.put(entry, id);
      wanted.add(new DistrictRow(id, entry.plate(), entry.name(), registerId(entry.id(), source), true));
    }
    return write(RegisterTables.DISTRICTS, stored, wanted, row -> true);
  }

  /** Municipalities are recognised by unit code; one that got its present name later, by the register's id. */
  private ImportReport.Changes units(Register register, Source source, Map<Register.District, String> districtIds,
      Map<Register.Municipality, String> codes) {
    Map<String, UnitRow> stored = RegisterTables.UNITS.read(jdbc);
    List<UnitRow> municipalities = stored.values().stream().filter(STANDING.negate()).toList();
    var known = new Recognition<>(register.municipalities(), municipalities)
        .by(entry -> mark(entry.plate(), registerId(entry.id(), source), UnitRow.nameOf(entry)),
            row -> mark(row.plate(), row.registerId(), row.name()))
        .by(entry -> entry.code().value(), UnitRow::key)
        .by(entry -> mark(entry.plate(), registerId(entry.id(), source)), row -> mark(row.plate(), row.registerId()));
    Set<String> taken = new HashSet<>(stored.keySet());
    List<UnitRow> wanted = new ArrayList<>(standingUnits(register.provinces(), stored));
    for (Register.Municipality entry : register.municipalities()) {
      UnitRow row = known.rowOf(entry);
      UnitCode first = entry.code();
      String code = row != null ? row.key() : free(first.value(), number -> first.numbered(number).value(), taken);
      codes.put(entry, code);
      String districtId = districtIds.get(entry.district());
      wanted.add(UnitRow.municipality(new UnitCode(code), entry, districtId, source).keeping(row));
    }
    return writeUnits(stored, wanted, row -> row.source() != Source.DEMO);
  }

  private ImportReport.Changes offices(Register register, Map<Register.District, String> districtIds,
      Map<Register.Municipality, String> codes) {
    List<OfficeRow> wanted = register.offices().stream()
        .map(entry -> new OfficeRow(entry.id(), entry.plate(), districtIds.get(entry.district()),
            codes.get(entry.municipality()), entry.name(), entry.kind(), Source.REGISTER, true))
        .toList();
    return write(RegisterTables.OFFICES, RegisterTables.OFFICES.read(jdbc), wanted, row -> row.source() != Source.DEMO);
  }

  private static List<UnitRow> standingUnits(Collection<Province> provinces, Map<String, UnitRow> stored) {
    return BaseResources.standingUnits(provinces).stream().map(row -> row.keeping(stored.get(row.key()))).toList();
  }

  private ImportReport.Changes writeUnits(Map<String, UnitRow> stored, List<UnitRow> wanted,
      Predicate<UnitRow> ownable) {
    Difference<UnitRow> difference = Difference.between(stored, wanted, ownable);
    RegisterTables.UNITS.write(jdbc, difference);
    accounts.ensureGroups(difference.named().stream()
        .map(row -> new StaffAccounts.Group(row.key(), row.name())).toList());
    return difference.changes();
  }

  private <R extends StoredRow<R>> ImportReport.Changes write(Table<R> table, Map<String, R> stored, List<R> wanted,
      Predicate<R> ownable) {
    Difference<R> difference = Difference.between(stored, wanted, ownable);
    table.write(jdbc, difference);
    return difference.changes();
  }

  /** Ids of the base register mean nothing beyond it. */
  private static String registerId(String id, Source source) {
    return source == Source.REGISTER ? id : null;
  }

  private static String mark(String... parts) {
    return Stream.of(parts).anyMatch(part -> part == null) ? null : String.join("\n", parts);
  }

  private static String free(String first, IntFunction<String> next, Set<String> taken) {
    String key = first;
    for (int number = 2; !taken.add(key); number++) {
      key = next.apply(number);
    }
    return key;
  }
}
