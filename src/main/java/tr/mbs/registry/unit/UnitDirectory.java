package tr.mbs.registry.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.Refusal;
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
   * @param withoutEmail only active units whose address nobody has entered yet
   */
  public record Criteria(String text, UnitKind kind, String plate, boolean withoutEmail) {
  }

  private final JdbcClient jdbc;
  private final UnitFiles files;
  private final TransactionTemplate transaction;
  private final StaffAccounts accounts;
  private final AuditTrail audit;
  private final Units units;

  UnitDirectory(JdbcClient jdbc, UnitFiles files, TransactionTemplate transaction, StaffAccounts accounts,
      AuditTrail audit, Units units) {
    this.jdbc = jdbc;
    this.files = files;
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
        .andIf(criteria.withoutEmail(), "email is null and active")
        .words(criteria.text(), "' ' || name_fold");
    return ORDER.page(jdbc, SELECT, conditions, from, PAGE, UnitDirectory::unit);
  }

  /** Active units that nobody can be told at, in the order of all lists of units; one statement. */
  @Transactional(readOnly = true)
  public Page<UnitFile> withoutEmail(Position from) {
    return page(new Criteria(null, null, null, true), from);
  }

  /** @throws Refusal NOT_FOUND */
  public UnitFile get(String code) {
    return known(files.findById(code));
  }

  /**
   * Gives a unit another name or contact; its candidate group is renamed with it. Other nodes show it within a minute.
   *
   * @param version the one that the officer saw
   * @param wrong   takes a refusal for each field that cannot be stored; then nothing is
   * @throws Refusal CONFLICT when it is another version by now; NOT_FOUND
   */
  public void change(String code, int version, TypedUnit typed, String officer, List<Refusal> wrong) {
    var content = typed.read(wrong);
    if (wrong.isEmpty()) {
      transaction.executeWithoutResult(status -> store(code, version, content, officer));
      units.forget();
    }
  }

  private void store(String code, int version, TypedUnit.Content content, String officer) {
    String changed = known(files.findToChange(code)).change(version, content);
    accounts.ensureGroups(List.of(new StaffAccounts.Group(code, content.name())));
    audit.record(officer, "unit-change", "unit", code, changed);
  }

  private static UnitFile known(Optional<UnitFile> found) {
    return found.orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.unit.notFound"));
  }

  private static UnitFile unit(ResultSet row, int number) throws SQLException {
    return new UnitFile(new UnitCode(row.getString("code")), UnitKind.valueOf(row.getString("kind")),
        row.getString("plate"), row.getString("name"), row.getString("long_name"), row.getString("email"),
        row.getString("phone"), row.getBoolean("active"), row.getInt("version"));
  }
}
