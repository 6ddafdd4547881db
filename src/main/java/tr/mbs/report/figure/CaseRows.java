package tr.mbs.report.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.listing.Conditions;
import tr.mbs.listing.Key;
import tr.mbs.listing.Order;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;
import tr.mbs.report.question.Question;

/** The requests behind a figure: as many as the figure says, the latest first. */
@Component
public class CaseRows {

  static final int PAGE = 25;
  private static final int PORTION = 1_000;

  private static final double SECONDS_OF_A_DAY = 86_400;
  private static final String SELECT = """
      select r.number, m.name as office, %s as reason, s.* from (select request_id, ordinal, subject_code, unit_code, %s, left_at, ending,
        %s as moment from %s where %s) s
      join request r on r.id = s.request_id join muhtarlik m on m.id = r.muhtarlik_id where\s""";

  private static final String REASON = "(select min(text) from request_movement v where v.request_id = s.request_id"
      + " and v.at = s.left_at and v.action = 'RETURNED')";

  public static final Order ORDER =
      Order.descending(Key.moment("s.moment"), Key.id("s.request_id"), Key.number("s.ordinal"));

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate stream;
  private final TransactionTemplate reading;
  private final Clock clock;

  CaseRows(JdbcClient jdbc, DataSource database, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    JdbcTemplate portions = new JdbcTemplate(database);
    portions.setFetchSize(PORTION);
    this.stream = new NamedParameterJdbcTemplate(portions);
    // PostgreSQL reads in portions only in a transaction.
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    this.clock = clock;
  }

  /** @param stage name of a stage or of a task of the model; null does not narrow */
  @Transactional(readOnly = true)
  public Page<CaseRow> page(Question question, CasesBehind what, String stage, Position from) {
    Conditions conditions = narrowed(question, what, stage);
    return ORDER.page(jdbc, select(question, what, conditions), valuesOf(conditions), from, PAGE,
        (row, number) -> row(row));
  }

  /** All of them, one after the other: they never stand in memory together. The caller has the time (LongWork). */
  public void each(Question question, CasesBehind what, String stage, Consumer<CaseRow> taker) {
    Conditions conditions = narrowed(question, what, stage);
    reading.executeWithoutResult(status -> stream.query(select(question, what, conditions) + "1 = 1" + ORDER.by(),
        conditions.values(), row -> {
          taker.accept(row(row));
        }));
  }

  /** The way of one request from unit to unit, the oldest stay first; one statement. @param request its id */
  @Transactional(readOnly = true)
  public List<Stay> trail(UUID request) {
    return jdbc.sql("""
            select kind, unit_code, entered_at, left_at, seconds, ending from request_stage_all
            where request_id = ? order by ordinal""")
        .param(request).query((row, number) -> new Stay(row.getString("kind"), row.getString("unit_code"),
            row.getObject("entered_at", OffsetDateTime.class).toInstant(), left(row), days(row), row.getString("ending")))
        .list();
  }

  /** @param left, days, ending null as long as it is there @param kind name of a stage */
  public record Stay(String kind, String unit, Instant entered, Instant left, Double days, String ending) {
  }

  private static String select(Question question, CasesBehind what, Conditions conditions) {
    return SELECT.replaceFirst("%s", what == CasesBehind.RETURNED ? REASON : "cast(null as varchar)")
        .replaceFirst("%s", span(question, what)).replaceFirst("%s", moment(what)).replaceFirst("%s", table(question, what))
        .replaceFirst("%s", Matcher.quoteReplacement(conditions.sql()));
  }

  private static Conditions valuesOf(Conditions inner) {
    Conditions outer = new Conditions();
    inner.values().forEach(outer::value);
    return outer;
  }

  /** A result's days are those of its round, as {@link StageFigures#answered} counts them. */
  private static String span(Question question, CasesBehind what) {
    return what == CasesBehind.ANSWERED && question.unit() == null
        ? "round_began as entered_at, round_seconds as seconds" : "entered_at, seconds";
  }

  private static String moment(CasesBehind what) {
    return switch (what) {
      case ARRIVED, OPEN, OVERDUE -> "entered_at";
      default -> "left_at";
    };
  }

  private static String table(Question question, CasesBehind what) {
    return switch (what) {
      case ARRIVED -> question.unit() == null ? "request_filed" : "request_stage_all";
      case OPEN, OVERDUE -> "request_stage_open";
      case OBJECTED, USELESS -> "request_stage_judged";
      default -> "request_stage";
    };
  }

  private Conditions narrowed(Question question, CasesBehind what, String stage) {
    Conditions conditions = switch (what) {
      case ARRIVED -> question.unit() == null ? question.duringWithoutUnit("entered_at") : question.during("entered_at");
      case OPEN -> question.conditions().and("unit_code is not null");
      case OVERDUE -> question.conditions().and("last_day < :today", "today", IstanbulTime.today(clock));
      case ENDED -> question.during("left_at");
      case ANSWERED, WITHDRAWN, RETURNED -> question.during("left_at").and("ending = :ending", "ending", ending(what));
      case OBJECTED -> question.during("left_at").and("objected");
      case USELESS -> question.during("left_at").and("useful = 'NO'");
    };
    if (stage == null || what == CasesBehind.ARRIVED) {
      return conditions;
    }
    Set<String> kinds = ModelTask.stages(stage);
    return kinds.isEmpty() ? conditions.and("1 = 0") : conditions.and("kind in (:kinds)", "kinds", kinds);
  }

  private static String ending(CasesBehind what) {
    return what == CasesBehind.ANSWERED ? "RESOLVED" : what.name();
  }

  private static CaseRow row(ResultSet row) throws SQLException {
    return new CaseRow(row.getString("number"), row.getString("office"), row.getString("subject_code"),
        row.getString("unit_code"), row.getObject("entered_at", OffsetDateTime.class).toInstant(),
        left(row), days(row), row.getString("ending"), row.getString("reason"));
  }

  private static Instant left(ResultSet row) throws SQLException {
    OffsetDateTime left = row.getObject("left_at", OffsetDateTime.class);
    return left == null ? null : left.toInstant();
  }

  private static Double days(ResultSet row) throws SQLException {
    Long seconds = row.getObject("seconds", Long.class);
    return seconds == null ? null : seconds / SECONDS_OF_A_DAY;
  }
}
