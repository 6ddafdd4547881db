package tr.mbs.request.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.listing.Conditions;
import tr.mbs.listing.Key;
import tr.mbs.listing.Order;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.registry.place.Provinces;
import tr.mbs.request.Outcome;
import tr.mbs.request.Request;
import tr.mbs.request.Status;

/** Finds requests in an officer's {@link Sight}, the latest first; one statement a page however many there are. */
@Component
public class CaseSearch {

  static final int PAGE = 25;
  static final int SAME_MATTER = 5;
  /** For how long a request is of interest to whoever hears of the same matter again. */
  static final Duration LATELY = Duration.ofDays(60);

  private static final String SELECT = """
      select r.id, r.number, r.title, r.subject_code, o.kind, o.name as office, d.name as district, r.plate,
        r.status, r.holder, r.held_since, r.filed_at, r.last_day, r.outcome
      from request r join muhtarlik o on o.id = r.muhtarlik_id join district d on d.id = o.district_id
      where\s""";

  /** The latest first. */
  public static final Order ORDER = Order.descending(Key.moment("r.filed_at"), Key.id("r.id"));

  /**
   * What is looked for; null does not narrow.
   *
   * @param text    a number, or words of title and office in any spelling of Turkish
   * @param list    in which of the three lists of its muhtar a request stands
   * @param subject code of a subject
   * @param plate   of an il
   * @param overdue only open requests whose last day has passed
   * @param asked   only those that the officer's own units hold, whose muhtar has not answered their question
   */
  public record Criteria(String text, OfficeList list, String subject, String plate, boolean overdue, boolean asked) {
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
  public Page<CaseLine> page(StaffAccounts.Account officer, Criteria criteria, Position from) {
    Sight sight = Sight.of(officer.groups());
    if (sight.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    Conditions conditions = new Conditions();
    narrow(sight, conditions);
    narrow(criteria, conditions);
    conditions.and("r.question is not null and r.holder in (:holders)", "holders",
        criteria.asked() ? officer.groups() : null);
    return ORDER.page(jdbc, SELECT, conditions, from, PAGE, this::line);
  }

  /**
   * What else an officer sees of the same office about the same subject: all that is open, and what came lately. One
   * statement; the latest {@value #SAME_MATTER} at most.
   */
  @Transactional(readOnly = true)
  public List<CaseLine> sameMatter(StaffAccounts.Account officer, Request request) {
    Sight sight = Sight.of(officer.groups());
    if (sight.isEmpty()) {
      return List.of();
    }
    Conditions conditions = new Conditions();
    narrow(sight, conditions);
    conditions.and("r.muhtarlik_id = :office", "office", request.muhtarlikId())
        .and("r.subject_code = :subject", "subject", request.subject())
        .and("r.id <> :self", "self", request.getId())
        .and("(r.status in ('PENDING', 'FORWARDED') or r.filed_at >= :lately)", "lately",
            clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC));
    return ORDER.page(jdbc, SELECT, conditions, Position.START, PAGE, this::line).lines().stream()
        .sorted(Comparator.comparing(line -> line.holder() == null))
        .limit(SAME_MATTER)
        .toList();
  }

  /** What officers have linked with a request, as far as this one sees it, the latest first. One statement. */
  @Transactional(readOnly = true)
  public List<CaseLine> linked(StaffAccounts.Account officer, Request request) {
    Sight sight = Sight.of(officer.groups());
    if (sight.isEmpty()) {
      return List.of();
    }
    Conditions conditions = new Conditions();
    narrow(sight, conditions);
    conditions.and("r.id in (select l.other_id from request_link l where l.request_id = :self)", "self", request.getId());
    return ORDER.page(jdbc, SELECT, conditions, Position.START, PAGE, this::line).lines();
  }

  private static void narrow(Sight sight, Conditions conditions) {
    if (sight.everything()) {
      return;
    }
    List<String> ways = new ArrayList<>();
    if (!sight.plates().isEmpty()) {
      ways.add("r.plate in (:plates)");
      conditions.value("plates", sight.plates());
    }
    if (!sight.bodies().isEmpty()) {
      ways.add("r.id in (select m.request_id from request_movement m where m.target_unit in (:bodies))");
      conditions.value("bodies", sight.bodies());
    }
    conditions.and("(" + String.join(" or ", ways) + ")");
  }

  private void narrow(Criteria criteria, Conditions conditions) {
    Optional<String> number = Optional.ofNullable(criteria.text()).flatMap(SearchText::number);
    conditions.and("r.number = :number", "number", number.orElse(null))
        .words(number.isPresent() ? null : criteria.text(), "r.search_fold")
        .and("r.status in (:statuses)", "statuses",
            criteria.list() == null ? null : criteria.list().statuses().stream().map(Status::name).toList())
        .and("r.subject_code = :subject", "subject", criteria.subject())
        .and("r.plate = :plate", "plate", criteria.plate())
        .and("r.status in ('PENDING', 'FORWARDED') and r.last_day < :today", "today",
            criteria.overdue() ? IstanbulTime.today(clock) : null);
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
