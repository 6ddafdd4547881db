package tr.mbs.registry.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.TurkishText;
import tr.mbs.listing.Conditions;
import tr.mbs.listing.Key;
import tr.mbs.listing.Order;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.site.Audience;

/**
 * The rows of {@code staff_account}, in the caller's transaction. Whoever writes one writes the engine's account too.
 * Each change is one statement that names its columns and takes the row only if it still stands as it was seen: an
 * administrator, the identity provider, the engine's passwords and a move to e-Belediye write one row, in files of
 * thousands too, and none of them writes what another one has written.
 */
@Component
public class StaffRows {

  static final int PAGE = 25;

  private static final String SELECT = """
      select user_id, full_name, name_sort, email, unit_code, roles, active, close_reason, password_missing, version
      from staff_account where\s""";

  /** The Turkish one of names. */
  public static final Order ORDER = Order.ascending(Key.name("name_sort"), Key.code("user_id"));

  /**
   * What is looked for; {@code null} does not narrow.
   *
   * @param text   words of name or user id, in any spelling of Turkish
   * @param unit   code
   * @param closed only accounts that are closed
   * @param bare   only accounts that are open and got no password yet
   */
  public record Criteria(String text, String unit, boolean closed, boolean bare) {
  }

  private final JdbcClient jdbc;

  StaffRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds the row of an account. @param groups all that it has; the first that is a unit counts as its unit */
  public void add(String userId, String fullName, String email, Collection<String> groups) {
    Set<String> units = unitsAmong(groups);
    String unit = new TreeSet<>(groups).stream().filter(units::contains)
        .filter(code -> !code.equals(UnitCode.ARBITER.value())).findFirst().orElse(null);
    Set<String> roles = groups.stream().filter(group -> !group.equals(unit))
        .filter(group -> !group.equals(Audience.STAFF.group())).collect(Collectors.toCollection(TreeSet::new));
    values("""
        insert into staff_account (user_id, full_name, name_sort, search_fold, email, unit_code, roles)
        values (:id, :name, :sort, :fold, :email, :unit, :roles)""",
        userId, fullName, email, unit, roles).update();
  }

  /** Those of the groups that are units. */
  Set<String> unitsAmong(Collection<String> groups) {
    return Set.copyOf(jdbc.sql("select code from organization_unit where code in (:groups)")
        .param("groups", groups.isEmpty() ? List.of("") : groups).query(String.class).list());
  }

  /** @param given whether an administrator handed the password over; false when its owner chose it */
  public void passwordGiven(String userId, boolean given) {
    jdbc.sql("update staff_account set password_given = ?, password_missing = false where user_id = ?")
        .params(given, userId).update();
  }

  /** Nobody has a password for it yet. */
  public void passwordMissing(String userId) {
    jdbc.sql("update staff_account set password_missing = true where user_id = ?").param(userId).update();
  }

  boolean isPasswordGiven(String userId) {
    return jdbc.sql("select count(*) from staff_account where user_id = ? and password_given").param(userId)
        .query(Integer.class).single() > 0;
  }

  public Set<String> userIds() {
    return Set.copyOf(jdbc.sql("select user_id from staff_account").query(String.class).list());
  }

  /** Notes when somebody was in for the first time; one statement, which hardly ever changes anything. */
  void signedIn(String userId) {
    jdbc.sql("""
            update staff_account set first_signed_in_at = current_timestamp
            where user_id = ? and first_signed_in_at is null""")
        .param(userId).update();
  }

  void writeTo(String userId, String email) {
    jdbc.sql("update staff_account set email = ?, version = version + 1 where user_id = ?").params(email, userId)
        .update();
  }

  /** User ids that begin so. */
  Set<String> userIdsFrom(String beginning) {
    return Set.copyOf(jdbc.sql("select user_id from staff_account where user_id like ?").param(beginning + "%")
        .query(String.class).list());
  }

  /** @return whether it was the version that the officer saw */
  boolean change(StaffAccount account, int version, TypedAccount.Content content) {
    return values("""
        update staff_account set full_name = :name, name_sort = :sort, search_fold = :fold, email = :email,
          unit_code = :unit, roles = :roles, version = version + 1
        where user_id = :id and version = :version and active""",
        account.userId(), content.fullName(), content.email(), content.unit(), content.roles())
        .param("version", version).update() == 1;
  }

  /** Another unit, or none, and other roles for an account that the caller has locked. @return whether there is one */
  boolean place(String userId, String unit, Set<String> roles) {
    return jdbc.sql("update staff_account set unit_code = ?, roles = ?, version = version + 1 where user_id = ?")
        .param(1, unit, Types.VARCHAR).param(2, String.join(" ", new TreeSet<>(roles))).param(3, userId).update() == 1;
  }

  /** @param reason why it is closed; null leaves the old one */
  boolean activate(String userId, int version, boolean active, String reason) {
    return jdbc.sql("""
            update staff_account set active = :active, close_reason = coalesce(:reason, close_reason),
              closed_at = case when active then current_timestamp end, version = version + 1
            where user_id = :id and version = :version and active <> :active""")
        .param("active", active).param("reason", reason, Types.VARCHAR).param("id", userId).param("version", version)
        .update() == 1;
  }

  /** User ids of closed accounts that still have a name, locked until the end of the transaction. */
  List<String> lockNamedClosedBefore(Instant moment, int most) {
    return jdbc.sql("""
            select user_id from staff_account
            where not active and closed_at < :moment
              and (full_name <> user_id or email is not null or close_reason is not null)
            order by user_id fetch first :most rows only for update skip locked""")
        .param("moment", moment.atOffset(ZoneOffset.UTC)).param("most", most).query(String.class).list();
  }

  /** The user id takes the place of the name. */
  void forgetName(String userId) {
    jdbc.sql("""
            update staff_account set full_name = user_id, name_sort = :sort, search_fold = :fold, email = null,
              close_reason = null, version = version + 1
            where user_id = :id""")
        .param("sort", TurkishText.sortKey(userId)).param("fold", " " + TurkishText.fold(userId)).param("id", userId)
        .update();
  }

  boolean touch(String userId, int version) {
    return jdbc.sql("update staff_account set version = version + 1 where user_id = ? and version = ? and active")
        .params(userId, version).update() == 1;
  }

  /** Those that there are, in one order for everybody: two administrators who close each other's account take turns. */
  List<StaffAccount> lock(Collection<String> userIds) {
    return jdbc.sql(SELECT + "user_id in (:ids) order by user_id for update").param("ids", userIds)
        .query(StaffRows::account).list();
  }

  Optional<StaffAccount> find(String userId) {
    return jdbc.sql(SELECT + "user_id = ?").param(userId).query(StaffRows::account).optional();
  }

  Page<StaffAccount> page(Criteria criteria, Position from) {
    Conditions conditions = new Conditions().and("unit_code = :unit", "unit", criteria.unit())
        .andIf(criteria.closed(), "not active").andIf(criteria.bare(), "active and password_missing")
        .words(criteria.text(), "search_fold");
    return ORDER.page(jdbc, SELECT, conditions, from, PAGE, StaffRows::account);
  }

  private JdbcClient.StatementSpec values(String sql, String userId, String name, String email, String unit,
      Set<String> roles) {
    return jdbc.sql(sql).param("id", userId).param("name", name).param("sort", TurkishText.sortKey(name))
        .param("fold", " " + TurkishText.fold(name + " " + userId)).param("email", email, Types.VARCHAR)
        .param("unit", unit, Types.VARCHAR).param("roles", String.join(" ", roles));
  }

  private static StaffAccount account(ResultSet row, int number) throws SQLException {
    return new StaffAccount(row.getString("user_id"), row.getString("full_name"), row.getString("email"),
        row.getString("unit_code"), Stream.of(row.getString("roles").split(" ")).filter(role -> !role.isEmpty())
            .collect(Collectors.toSet()), row.getBoolean("active"), row.getString("close_reason"),
        row.getBoolean("password_missing"), row.getInt("version"));
  }
}
