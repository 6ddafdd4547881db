package tr.mbs.registry.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.SearchWords;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.registry.place.OfficeScope;
import tr.mbs.registry.place.Provinces;

/**
 * Finds offices in an {@link OfficeScope}, in Turkish order of their names; one statement a page, and a
 * short one before it for each word that is looked for in the whole country.
 */
@Component
public class OfficeSearch {

  static final int PAGE = 25;

  private static final String SELECT = """
      select o.id, o.kind, o.name, o.name_sort, d.name as district, o.plate, t.full_name, m.start_on
      from muhtarlik o join district d on d.id = o.district_id
      left join mandate m on m.muhtarlik_id = o.id and %s
      left join muhtar t on t.id = m.muhtar_id
      where o.active and\s""".replace("%s", Mandates.IN_FORCE);
  /** A word stands in the names of an office and its place, or in the name of who holds it: read in order of names. */
  private static final String WORD = """
      (o.search_fold like :word escape '!' or ' ' || t.name_fold like :word escape '!')""";
  /** The same, found by the word; a word that thousands have would be found long before the first page is sorted. */
  private static final String RARE_WORD = """
      o.id in (
        select x.id from muhtarlik x where x.search_fold like :word escape '!'
        union all
        select m.muhtarlik_id from muhtar t join mandate m on m.muhtar_id = t.id
        where ' ' || t.name_fold like :word escape '!' and %s)""".replace("%s", Mandates.IN_FORCE);
  private static final int RARE = 2_000;
  private static final String HITS = """
      select count(*) from (
        select 1 from muhtarlik where search_fold like :word escape '!'
        union all
        select 1 from muhtar where ' ' || name_fold like :word escape '!'
        fetch first %d rows only) hit""".replace("%d", Integer.toString(RARE));
  private static final String IN_ORDER =
      " order by o.name_sort, o.id fetch first :limit rows only";

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

  /** @param next where the next page begins; {@code null} on the last one */
  public record Page(List<OfficeLine> lines, Position next) {
  }

  /** A place in the order of offices; its text form stands in addresses. */
  public record Position(String nameSort, String office) {

    public static final Position START = new Position("", "");
    private static final Pattern TEXT = Pattern.compile("([0-9]{0,200})-([A-Za-z0-9-]{1,20})");

    public static Optional<Position> parse(String text) {
      Matcher matcher = TEXT.matcher(text == null ? "" : text);
      return matcher.matches() ? Optional.of(new Position(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
      return nameSort + "-" + office;
    }
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
  public Page page(OfficeScope scope, Criteria criteria, Position from) {
    Map<String, Object> values = new HashMap<>();
    List<Found> found = jdbc.sql(statement(scope, criteria, from, values)).params(values).query(this::found).list();
    return new Page(found.stream().limit(PAGE).map(Found::line).toList(),
        found.size() <= PAGE ? null : found.get(PAGE - 1).position());
  }

  private record Found(OfficeLine line, Position position) {
  }

  /** @param values takes the statement's own */
  String statement(OfficeScope scope, Criteria criteria, Position from, Map<String, Object> values) {
    List<String> conditions = new ArrayList<>();
    if (!scope.everywhere()) {
      conditions.add("o.plate in (:plates)");
      values.put("plates", scope.plates().isEmpty() ? List.of("") : scope.plates());
    }
    if (criteria.plate() != null) {
      conditions.add("o.plate = :plate");
      values.put("plate", criteria.plate());
    }
    if (criteria.district() != null) {
      conditions.add("o.district_id = :district");
      values.put("district", criteria.district());
    }
    boolean narrowed = !conditions.isEmpty();
    if (criteria.vacant()) {
      conditions.add("m.id is null");
    }
    for (String pattern : criteria.text() == null ? List.<String>of() : SearchWords.patterns(criteria.text())) {
      String name = "word" + values.size();
      conditions.add((narrowed || common(pattern) ? WORD : RARE_WORD).replace(":word", ":" + name));
      values.put(name, pattern);
    }
    conditions.add("(o.name_sort, o.id) > (:name, :office)");
    values.put("name", from.nameSort());
    values.put("office", from.office());
    values.put("day", IstanbulTime.today(clock));
    values.put("limit", PAGE + 1);
    return SELECT + String.join(" and ", conditions) + IN_ORDER;
  }

  private boolean common(String pattern) {
    return jdbc.sql(HITS).param("word", pattern).query(Integer.class).single() == RARE;
  }

  private Found found(ResultSet row, int number) throws SQLException {
    String id = row.getString("id");
    String name = OfficeKind.valueOf(row.getString("kind")).displayName(row.getString("name"));
    String place = row.getString("district") + ", " + provinces.get(row.getString("plate")).name();
    return new Found(new OfficeLine(id, name, place, row.getString("full_name"),
        row.getObject("start_on", LocalDate.class)), new Position(row.getString("name_sort"), id));
  }
}
