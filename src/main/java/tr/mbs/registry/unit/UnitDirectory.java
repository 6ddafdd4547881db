package tr.mbs.registry.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.SearchWords;
import tr.mbs.kernel.TurkishText;
import tr.mbs.registry.StaffAccounts;

/** The organisation units as administrators find and change them; a code and what a unit is never change. */
@Component
public class UnitDirectory {

  static final int PAGE = 25;

  private static final String SELECT = """
      select code, kind, plate, name, long_name, email, phone, active, version
      from organization_unit where\s""";

  /**
   * What is looked for; {@code null} does not narrow.
   *
   * @param text  words of the name, in any spelling of Turkish
   * @param plate of an il
   */
  public record Criteria(String text, UnitKind kind, String plate) {
  }

  /** @param next where the next page begins; {@code null} on the last one */
  public record Page(List<UnitFile> units, Position next) {
  }

  /** A place in the Turkish order of names; its text form stands in addresses. */
  public record Position(String nameSort, String code) {

    public static final Position START = new Position("", "");
    private static final Pattern TEXT = Pattern.compile("([0-9]{0,200})-([a-z0-9-]{2,64})");

    public static Optional<Position> parse(String text) {
      Matcher matcher = TEXT.matcher(text == null ? "" : text);
      return matcher.matches() ? Optional.of(new Position(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
      return nameSort + "-" + code;
    }
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
  public Page page(Criteria criteria, Position from) {
    Map<String, Object> values = new HashMap<>();
    List<String> conditions = new ArrayList<>();
    if (criteria.kind() != null) {
      conditions.add("kind = :kind");
      values.put("kind", criteria.kind().name());
    }
    if (criteria.plate() != null) {
      conditions.add("plate = :plate");
      values.put("plate", criteria.plate());
    }
    for (String pattern : criteria.text() == null ? List.<String>of() : SearchWords.patterns(criteria.text())) {
      String word = "word" + values.size();
      conditions.add("' ' || name_fold like :" + word + " escape '!'");
      values.put(word, pattern);
    }
    conditions.add("(name_sort, code) > (:name, :code) order by name_sort, code fetch first :limit rows only");
    values.put("name", from.nameSort());
    values.put("code", from.code());
    values.put("limit", PAGE + 1);
    List<UnitFile> found = jdbc.sql(SELECT + String.join(" and ", conditions)).params(values)
        .query(UnitDirectory::unit).list();
    return new Page(found.stream().limit(PAGE).toList(), found.size() <= PAGE ? null : position(found.get(PAGE - 1)));
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

  private static Position position(UnitFile unit) {
    return new Position(TurkishText.sortKey(unit.name()), unit.code().value());
  }

  private static UnitFile unit(ResultSet row, int number) throws SQLException {
    return new UnitFile(new UnitCode(row.getString("code")), UnitKind.valueOf(row.getString("kind")),
        row.getString("plate"), row.getString("name"), row.getString("long_name"), row.getString("email"),
        row.getString("phone"), row.getBoolean("active"), row.getInt("version"));
  }
}
