package tr.mbs.registry.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.listing.Conditions;
import tr.mbs.listing.Key;
import tr.mbs.listing.Order;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;
import tr.mbs.registry.StaffAccounts;

/** The organisation units as administrators find and change them; a code and what a unit is never change. */
@Component
public class UnitDirectory {

  static final int PAGE = 25;

  private static final String SELECT = """
      select code, kind, plate, name, name_sort, long_name, email, phone, active, version
      from organization_unit where\s""";

  /** The Turkish one of names. */
  public static final Order ORDER = Order.ascending(Key.name("name_sort"), Key.code("code"));

  /**
   * What is looked for; {@code null} does not narrow.
   *
   * @param text  words of the name, in any spelling of Turkish
   * @param plate of an il
   */
  public record Criteria(String text, UnitKind kind, String plate) {
  }

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final StaffAccounts accounts;
  private final AuditTrail audit;
  private final Units units;

  UnitDirectory(JdbcClient jdbc, TransactionTemplate transaction, StaffAccounts accounts, AuditTrail audit,
      Units units) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.accounts = accounts;
    this.audit = audit;
    this.units = units;
  }

  /** One statement. @param from {@link Position#START} for the first page */
  @Transactional(readOnly = true)
  public Page<UnitFile> page(Criteria criteria, Position from) {
    Conditions conditions = new Conditions()
        .and("kind = :kind", "kind", criteria.kind() == null ? null : criteria.kind().name())
        .and("plate = :plate", "plate", criteria.plate())
        .words(criteria.text(), "' ' || name_fold");
    return ORDER.page(jdbc, SELECT, conditions, from, PAGE, UnitDirectory::unit);
  }

  /** @throws Refusal NOT_FOUND */
  @Transactional(readOnly = true)
  public UnitFile get(String code) {
    return jdbc.sql(SELECT + "code = ?").param(code).query(UnitDirectory::unit).optional()
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.unit.notFound"));
  }

  /**
   * Gives a unit another name or contact; its candidate group is renamed with it. Other nodes show it within a minute.
   *
   * @param version the one that the officer saw
   * @param wrong   takes a refusal for each field that cannot be stored; then nothing is
   * @throws Refusal CONFLICT when it is another version by now
   */
  public void change(UnitFile unit, int version, TypedUnit typed, String officer, List<Refusal> wrong) {
    var content = typed.read(wrong);
    if (wrong.isEmpty()) {
      transaction.executeWithoutResult(status -> store(unit, version, content, officer));
      units.forget();
    }
  }

  private void store(UnitFile unit, int version, TypedUnit.Content content, String officer) {
    boolean renamed = !unit.name().equals(content.name()) || !Objects.equals(unit.longName(), content.longName());
    int rows = jdbc.sql("""
            update organization_unit set name = :name, long_name = :longName, name_sort = :sort, name_fold = :fold,
              email = :email, phone = :phone, edited = edited or :renamed, version = version + 1
            where code = :code and version = :version""")
        .param("name", content.name()).param("longName", content.longName(), Types.VARCHAR)
        .param("sort", TurkishText.sortKey(content.name())).param("fold", TurkishText.fold(content.name()))
        .param("email", content.email()).param("phone", content.phone(), Types.VARCHAR).param("renamed", renamed)
        .param("code", unit.code().value()).param("version", version).update();
    if (rows == 0) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.unit.changed");
    }
    accounts.ensureGroups(List.of(new StaffAccounts.Group(unit.code().value(), content.name())));
    audit.record(officer, "unit-change", "unit", unit.code().value(), changedFields(unit, content, renamed));
  }

  /** Names of columns, never what stands in them. */
  private static String changedFields(UnitFile unit, TypedUnit.Content content, boolean renamed) {
    return String.join(" ", Stream.of(renamed ? "name" : null,
        unit.email().equals(content.email()) ? null : "email",
        Objects.equals(unit.phone(), content.phone()) ? null : "phone").filter(Objects::nonNull).toList());
  }

  private static UnitFile unit(ResultSet row, int number) throws SQLException {
    return new UnitFile(new UnitCode(row.getString("code")), UnitKind.valueOf(row.getString("kind")),
        row.getString("plate"), row.getString("name"), row.getString("long_name"), row.getString("email"),
        row.getString("phone"), row.getBoolean("active"), row.getInt("version"));
  }
}
