package tr.mbs.registry.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.listing.Conditions;
import tr.mbs.listing.Key;
import tr.mbs.listing.Order;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;
import tr.mbs.registry.mandate.Term;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.registry.place.OfficeReach;
import tr.mbs.registry.place.OfficeScope;
import tr.mbs.registry.place.Provinces;

/**
 * Finds offices in an {@link OfficeScope} or {@link OfficeReach}, in Turkish order of their names; one statement a page,
 * and a short one before it for each word that is looked for in the whole country.
 */
@Component
public class OfficeSearch {

  static final int PAGE = 25;

  /** Of a mandate: whether it is in force on the day {@code :day}, as {@link Term#includes} says. */
  private static final String IN_FORCE = "m.start_on <= :day and "
      + "(m.end_on is null or m.end_on > :day or m.end_on = :day and m.closed_at is null)";
  static final String SELECT = """
      select o.id, o.kind, o.name, o.name_sort, d.name as district, o.plate, t.full_name, m.start_on
      from muhtarlik o join district d on d.id = o.district_id
      left join mandate m on m.muhtarlik_id = o.id and %s
      left join muhtar t on t.id = m.muhtar_id
      where o.active and\s""".replace("%s", IN_FORCE);
  /** A word stands in the names of an office and its place, or in the name of who holds it: read in order of names. */
  private static final String WORD = """
      (o.search_fold like :word escape '!' or ' ' || t.name_fold like :word escape '!')""";
  /** The same, found by the word; a word that thousands have would be found long before the first page is sorted. */
  private static final String RARE_WORD = """
      o.id in (
        select x.id from muhtarlik x where x.search_fold like :word escape '!'
        union all
        select m.muhtarlik_id from muhtar t join mandate m on m.muhtar_id = t.id
        where ' ' || t.name_fold like :word escape '!' and %s)""".replace("%s", IN_FORCE);
  private static final int RARE = 2_000;
  private static final String HITS = """
      select count(*) from (
        select 1 from muhtarlik where search_fold like :word escape '!'
        union all
        select 1 from muhtar where ' ' || name_fold like :word escape '!'
        fetch first %d rows only) hit""".replace("%d", Integer.toString(RARE));

  /** In Turkish order of the names. */
  public static final Order ORDER = Order.ascending(Key.name("o.name_sort"), Key.code("o.id"));

  /**
   * What is looked for; {@code null} does not narrow.
   *
   * @param text     words of muhtar, muhtarlık, ilçe and il, in any spelling of Turkish
   * @param plate    of an il
   * @param district id of an ilçe
   * @param vacant   only offices that nobody holds today
   */
  public record Criteria(String text, String plate, String district, boolean vacant) {
  }

  private final JdbcClient jdbc;
  private final Provinces provinces;
  private final Clock clock;

  OfficeSearch(JdbcClient jdbc, Provinces provinces, Clock clock) {
    this.jdbc = jdbc;
    this.provinces = provinces;
    this.clock = clock;
  }

  /** @param from {@link Position#START} for the first page */
  @Transactional(readOnly = true)
  public Page<OfficeLine> page(OfficeScope scope, Criteria criteria, Position from) {
    return ORDER.page(jdbc, SELECT, conditions(scope, criteria), from, PAGE, this::line);
  }

  /** Those for whose muhtars a body records. @param text as {@link Criteria#text} */
  @Transactional(readOnly = true)
  public Page<OfficeLine> page(OfficeReach reach, String text, Position from) {
    return ORDER.page(jdbc, SELECT, conditions(reach, text), from, PAGE, this::line);
  }

  Conditions conditions(OfficeReach reach, String text) {
    return searched(text, new Conditions()
        .and("o.plate = :plate", "plate", reach.plate())
        .and("o.municipality_code = :municipality", "municipality",
            reach.municipality() == null ? null : reach.municipality().value())
        .andIf(!reach.villages(), "o.kind = 'NEIGHBOURHOOD'"));
  }

  Conditions conditions(OfficeScope scope, Criteria criteria) {
    Conditions conditions = new Conditions();
    if (!scope.everywhere()) {
      conditions.and("o.plate in (:plates)", "plates", scope.plates().isEmpty() ? List.of("") : scope.plates());
    }
    conditions.and("o.plate = :plate", "plate", criteria.plate())
        .and("o.district_id = :district", "district", criteria.district());
    return searched(criteria.text(), conditions).andIf(criteria.vacant(), "m.id is null");
  }

  private Conditions searched(String text, Conditions place) {
    boolean narrowed = !place.isEmpty();
    return place.words(text, pattern -> narrowed || common(pattern) ? WORD : RARE_WORD)
        .value("day", IstanbulTime.today(clock));
  }

  private boolean common(String pattern) {
    return jdbc.sql(HITS).param("word", pattern).query(Integer.class).single() == RARE;
  }

  private OfficeLine line(ResultSet row, int number) throws SQLException {
    String id = row.getString("id");
    String name = OfficeKind.valueOf(row.getString("kind")).displayName(row.getString("name"));
    String place = row.getString("district") + ", " + provinces.get(row.getString("plate")).name();
    return new OfficeLine(id, name, place, row.getString("full_name"), row.getObject("start_on", LocalDate.class));
  }
}
