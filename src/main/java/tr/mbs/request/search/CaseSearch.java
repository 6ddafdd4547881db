package tr.mbs.request.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.SearchWords;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.registry.place.Provinces;
import tr.mbs.request.Outcome;
import tr.mbs.request.Status;
import tr.mbs.request.search.OfficeRequests.Position;

/** Finds requests in an officer's {@link Sight}, the latest first; one statement a page however many there are. */
@Component
public class CaseSearch {

  static final int PAGE = 25;

  private static final String SELECT = """
      select r.id, r.number, r.title, r.subject_code, o.kind, o.name as office, d.name as district, r.plate,
        r.status, r.holder, r.held_since, r.filed_at, r.last_day, r.outcome
      from request r join muhtarlik o on o.id = r.muhtarlik_id join district d on d.id = o.district_id
      where\s""";
  private static final String LATEST_FIRST = " order by r.filed_at desc, r.id desc fetch first :limit rows only";

  /**
   * What is looked for; null does not narrow.
   *
   * @param text    a number, or words of title and office in any spelling of Turkish
   * @param list    in which of the three lists of its muhtar a request stands
   * @param subject code of a subject
   * @param plate   of an il
   * @param overdue only open requests whose last day has passed
   */
  public record Criteria(String text, OfficeList list, String subject, String plate, boolean overdue) {
  }

  /** @param next where the next page begins; null on the last one */
  public record Page(List<CaseLine> lines, Position next) {
  }

  private final JdbcClient jdbc;
  private final Provinces provinces;
  private final Clock clock;

  CaseSearch(JdbcClient jdbc, Provinces provinces, Clock clock) {
    this.jdbc = jdbc;
    this.provinces = provinces;
    this.clock = clock;
  }

  /** @param from {@link Position#START} for the first page */
  @Transactional(readOnly = true)
  public Page page(StaffAccounts.Account officer, Criteria criteria, Position from) {
    Sight sight = Sight.of(officer.groups());
    if (sight.isEmpty()) {
      return new Page(List.of(), null);
    }
    Map<String, Object> values = new HashMap<>();
    List<String> conditions = new ArrayList<>();
    narrow(sight, conditions, values);
    narrow(criteria, conditions, values);
    conditions.add("(r.filed_at, r.id) < (:before, :id)");
    values.put("before", from.filedAt().atOffset(ZoneOffset.UTC));
    values.put("id", from.id());
    values.put("limit", PAGE + 1);
    List<CaseLine> lines = jdbc.sql(SELECT + String.join(" and ", conditions) + LATEST_FIRST)
        .params(values).query(this::line).list();
    return lines.size() <= PAGE
        ? new Page(lines, null)
        : new Page(lines.subList(0, PAGE), new Position(lines.get(PAGE - 1).filedAt(), lines.get(PAGE - 1).id()));
  }

  private static void narrow(Sight sight, List<String> conditions, Map<String, Object> values) {
    if (sight.everything()) {
      return;
    }
    List<String> ways = new ArrayList<>();
    if (!sight.plates().isEmpty()) {
      ways.add("r.plate in (:plates)");
      values.put("plates", sight.plates());
    }
    if (!sight.bodies().isEmpty()) {
      ways.add("r.id in (select m.request_id from request_movement m where m.target_unit in (:bodies))");
      values.put("bodies", sight.bodies());
    }
    conditions.add("(" + String.join(" or ", ways) + ")");
  }

  private void narrow(Criteria criteria, List<String> conditions, Map<String, Object> values) {
    if (criteria.text() != null) {
      SearchText.number(criteria.text()).ifPresentOrElse(number -> {
        conditions.add("r.number = :number");
        values.put("number", number);
      }, () -> {
        for (String pattern : SearchWords.patterns(criteria.text())) {
          String name = "word" + values.size();
          conditions.add("r.search_fold like :" + name + " escape '!'");
          values.put(name, pattern);
        }
      });
    }
    if (criteria.list() != null) {
      conditions.add("r.status in (:statuses)");
      values.put("statuses", criteria.list().statuses().stream().map(Status::name).toList());
    }
    if (criteria.subject() != null) {
      conditions.add("r.subject_code = :subject");
      values.put("subject", criteria.subject());
    }
    if (criteria.plate() != null) {
      conditions.add("r.plate = :plate");
      values.put("plate", criteria.plate());
    }
    if (criteria.overdue()) {
      conditions.add("r.status in ('PENDING', 'FORWARDED') and r.last_day < :today");
      values.put("today", IstanbulTime.today(clock));
    }
  }

  private CaseLine line(ResultSet row, int number) throws SQLException {
    String outcome = row.getString("outcome");
    return new CaseLine(row.getObject("id", UUID.class), row.getString("number"), row.getString("title"),
        row.getString("subject_code"), OfficeKind.valueOf(row.getString("kind")).displayName(row.getString("office")),
        row.getString("district") + ", " + provinces.get(row.getString("plate")).name(),
        Status.valueOf(row.getString("status")), row.getString("holder"), instant(row, "held_since"),
        instant(row, "filed_at"), row.getObject("last_day", LocalDate.class),
        outcome == null ? null : Outcome.valueOf(outcome));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
