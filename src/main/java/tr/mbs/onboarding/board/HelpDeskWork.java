package tr.mbs.onboarding.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.listing.Conditions;
import tr.mbs.listing.Key;
import tr.mbs.listing.Order;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.onboarding.board.BoardRow.Wait.Kind;

/** What waits for the help desk in all onboardings that go on, the oldest first; one statement a page. */
@Component
class HelpDeskWork {

  static final int PAGE = 50;

  /** Places of what is no step, after the eleven: so each has a place of its own in the order. */
  private static final int PROBLEMS = 12;
  private static final int GO_LIVE = 13;

  private static final String OPEN = """
      select w.id, w.item, w.status, w.since, w.problems, u.code, u.name, u.plate, o.go_live_on, o.asked_go_live_on
      from (
        select s.onboarding_id as id, s.step as item, s.status as status, s.since as since, 0 as problems
        from onboarding_step s where s.turn = 'HELP_DESK'
        union all
        select p.onboarding_id, 12, '', min(r.reported_at), count(*)
        from onboarding_problem r join onboarding_person p on p.id = r.person_id
        where r.answered_at is null group by p.onboarding_id
        union all
        select a.id, 13, '', max(e.at), 0 from onboarding a join onboarding_event e on e.onboarding_id = a.id
        where a.asked_go_live_on is not null and e.action = 'GO_LIVE_ASKED' group by a.id) w
      join onboarding o on o.id = w.id and o.state = 'RUNNING'
      join organization_unit u on u.code = o.municipality
      where\s""";

  /** The oldest first. */
  static final Order ORDER = Order.ascending(Key.moment("w.since"), Key.id("w.id"), Key.number("w.item"));

  /**
   * Something that waits.
   *
   * @param code     of the municipality
   * @param step     where it is dealt with; {@code null} when it is about the go-live day
   * @param problems how many users wait for an answer; 0 unless it is about them
   * @param goLiveOn {@code null} before it is known
   * @param asked    the day that is asked for, or {@code null}
   */
  record Task(Kind kind, String code, String name, String plate, Integer step, int problems, Instant since,
      LocalDate goLiveOn, LocalDate asked) {
  }

  private final JdbcClient jdbc;

  HelpDeskWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param from {@link Position#START} for the first page */
  @Transactional(readOnly = true)
  public Page<Task> page(Position from) {
    return ORDER.page(jdbc, OPEN, new Conditions(), from, PAGE, HelpDeskWork::task);
  }

  private static Task task(ResultSet row, int number) throws SQLException {
    int item = row.getInt("item");
    Instant since = row.getObject("since", OffsetDateTime.class).toInstant();
    Kind kind = switch (item) {
      case PROBLEMS -> Kind.PROBLEM;
      case GO_LIVE -> Kind.GO_LIVE;
      default -> OpenWaits.kind(StepStatus.valueOf(row.getString("status")));
    };
    Integer step = item == GO_LIVE ? null : Integer.valueOf(item == PROBLEMS ? OpenWaits.SIGN_IN : item);
    return new Task(kind, row.getString("code"), row.getString("name"), row.getString("plate"), step,
        row.getInt("problems"), since, row.getObject("go_live_on", LocalDate.class),
        row.getObject("asked_go_live_on", LocalDate.class));
  }
}
