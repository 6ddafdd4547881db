package tr.mbs.report.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.listing.Conditions;
import tr.mbs.report.path.Days;
import tr.mbs.report.path.HandOver;
import tr.mbs.report.path.PingPong;
import tr.mbs.report.question.Question;

/**
 * The figures that {@code docs/olcumler.md} defines. Each method is one statement but where it says so; a figure by a
 * group is a map in which what has none is missing.
 */
@Component
public class StageFigures {

  /** What a group of everything is called. */
  private static final String ALL = "";

  private static final String DAYS = """
      count(%1$s) as %2$s_number, coalesce(sum(%1$s), 0) as %2$s_total,
      percentile_cont(0.5) within group (order by %1$s) as %2$s_median,
      percentile_cont(0.9) within group (order by %1$s) as %2$s_p90,
      percentile_cont(0.95) within group (order by %1$s) as %2$s_p95
      """;

  private static final String COUNTS = """
      , count(*) filter (where ending = 'RETURNED') as returned, count(*) filter (where ending = 'RESOLVED') as answered,
      count(*) filter (where ending = 'RESOLVED' and late) as late
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  StageFigures(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Requests that were filed; of one body, times that it got one. */
  public Map<String, Long> arrived(Question question, Group group) {
    if (question.unit() == null) {
      return by(group, "filed_at", "count(*) as number", "request", question.duringWithoutUnit("filed_at"),
          row -> row.getLong("number"));
    }
    return by(group, "entered_at", "count(*) as number", "request_stage_all", question.during("entered_at"),
        row -> row.getLong("number"));
  }

  public long arrived(Question question) {
    return arrived(question, Group.ALL).getOrDefault(ALL, 0L);
  }

  /** Of the requests filed in the period, how many have had a result since; of a body, none can be told. */
  public long answeredSince(Question question) {
    Conditions conditions = question.duringWithoutUnit("filed_at").and("coalesce(first_resolved_at, resolved_at) is not null");
    return jdbc.sql("select count(*) from request where " + conditions.sql()).params(conditions.values())
        .query(Long.class).single();
  }

  public Map<String, Answered> answered(Question question, Group group) {
    String seconds = question.unit() == null ? "round_seconds" : "seconds";
    String days = question.unit() == null ? "round_days" : "days";
    return by(group, "left_at", days(seconds, "days") + """
        , count(*) filter (where %1$s <= 15) as within15, count(*) filter (where %1$s <= 30) as within30,
        count(*) filter (where late) as late
        """.replace("%1$s", days),
        "request_stage", question.during("left_at").and("ending = 'RESOLVED'"),
        row -> new Answered(days(row, "days"), row.getLong("within15"), row.getLong("within30"), row.getLong("late")));
  }

  public Answered answered(Question question) {
    return answered(question, Group.ALL).getOrDefault(ALL, Answered.NONE);
  }

  /** Withdrawn by their muhtars. */
  public long withdrawn(Question question) {
    return by(Group.ALL, "left_at", "count(*) as number", "request_stage",
        question.during("left_at").and("ending = 'WITHDRAWN'"), row -> row.getLong("number")).getOrDefault(ALL, 0L);
  }

  /** Now, whatever the period is. */
  public Map<String, Open> open(Question question, Group group) {
    Conditions conditions = question.conditions().and("unit_code is not null")
        .value("today", IstanbulTime.today(clock));
    return by(group, "entered_at", "count(*) as number, count(*) filter (where last_day < :today) as overdue",
        "request_stage_open", conditions, row -> new Open(row.getLong("number"), row.getLong("overdue")));
  }

  public Open open(Question question) {
    return open(question, Group.ALL).getOrDefault(ALL, Open.NONE);
  }

  /** Stays that ended in the period, without how long they were untouched. */
  public Map<String, Waited> waited(Question question, Group group) {
    return by(group, "left_at", days("seconds", "stays") + COUNTS, "request_stage", question.during("left_at"),
        row -> waited(row, days(row, "stays"), Days.NONE));
  }

  public Waited waited(Question question) {
    return waited(question, Group.ALL).getOrDefault(ALL, Waited.NONE);
  }

  /** As {@link #waited}, and how long until the first touch: another sort of everything. */
  public Map<String, Waited> touched(Question question, Group group) {
    return by(group, "left_at", days("seconds", "stays") + ", " + days("seconds_untouched", "untouched") + COUNTS,
        "request_stage", question.during("left_at"),
        row -> waited(row, days(row, "stays"), days(row, "untouched")));
  }

  public Waited touched(Question question) {
    return touched(question, Group.ALL).getOrDefault(ALL, Waited.NONE);
  }

  /** As {@link #waited}, without medians and percentiles: those of very many groups cost a sort of everything. */
  public Map<String, Waited> counted(Question question, Group group) {
    return by(group, "left_at", "count(*) as number, sum(seconds) as total" + COUNTS, "request_stage",
        question.during("left_at"),
        row -> waited(row, Days.ofSeconds(row.getLong("number"), row.getDouble("total"), null, null, null), Days.NONE));
  }

  private static Waited waited(ResultSet row, Days stays, Days untouched) throws SQLException {
    return new Waited(stays, untouched, row.getLong("returned"), row.getLong("answered"), row.getLong("late"));
  }

  /** As {@link #waited}, of these units alone. */
  public Map<String, Waited> waitedAt(Question question, Collection<String> units) {
    return units.isEmpty() ? Map.of() : by(Group.UNIT, "left_at",
        days("seconds", "stays") + COUNTS, "request_stage",
        question.during("left_at").and("unit_code in (:units)", "units", units),
        row -> waited(row, days(row, "stays"), Days.NONE));
  }

  /** Hand-overs in the period: their number, and the days that each giver had had it. */
  public Days handedOver(Question question) {
    return by(Group.ALL, "left_at", days("seconds", "stays"), "request_stage",
        question.during("left_at").and("next_unit is not null"), row -> days(row, "stays")).getOrDefault(ALL, Days.NONE);
  }

  /** Those between two units that added most days; two statements. */
  public List<HandOver> costliest(Question question, int most) {
    Conditions conditions = question.during("left_at").and("next_unit is not null");
    List<String> pairs = jdbc.sql("select unit_code || '>' || next_unit as pair from request_stage where " + conditions.sql()
            + " group by unit_code, next_unit order by sum(seconds) desc, unit_code, next_unit fetch first :most rows only")
        .params(conditions.values()).param("most", most).query(String.class).list();
    if (pairs.isEmpty()) {
      return List.of();
    }
    Conditions those = question.during("left_at").and("unit_code || '>' || next_unit in (:pairs)", "pairs", pairs);
    return jdbc.sql("select unit_code, next_unit, " + days("seconds", "stays") + " from request_stage where " + those.sql()
            + " group by unit_code, next_unit")
        .params(those.values())
        .query((row, number) -> new HandOver(row.getString("unit_code"), row.getString("next_unit"), days(row, "stays")))
        .list().stream().sorted(HandOver.COSTLIEST).toList();
  }

  /** A→B→A of the results in the period, in their round, and what it cost; two statements. */
  public PingPong pingPong(Question question) {
    Conditions conditions = question.during("left_at").and("ending = 'RESOLVED'");
    String whether = "case when exists (select 1 from request_stage d where d.request_id = s.request_id"
        + " and d.round = s.round and d.came_from = d.next_unit) then 'Y' else 'N' end";
    Map<String, Days> rounds = new LinkedHashMap<>();
    jdbc.sql("select name, " + days("round_seconds", "days") + " from (select " + whether + " as name, round_seconds"
            + " from request_stage s where " + conditions.sql() + ") r group by name")
        .params(conditions.values()).query(row -> {
          rounds.put(row.getString("name"), days(row, "days"));
        });
    Days detours = by(Group.ALL, "left_at", days("seconds", "stays"), "request_stage",
        question.during("left_at").and("came_from = next_unit"), row -> days(row, "stays")).getOrDefault(ALL, Days.NONE);
    return new PingPong(rounds.getOrDefault("Y", Days.NONE), rounds.getOrDefault("N", Days.NONE), detours);
  }

  /** What muhtars say of the results in the period. */
  public Map<String, Judged> judged(Question question, Group group) {
    return by(group, "left_at", """
        count(*) as answers, count(*) filter (where objected) as objections, count(*) filter (where useful = 'YES') as yes,
        count(*) filter (where useful = 'PARTLY') as partly, count(*) filter (where useful = 'NO') as no
        """, "request_stage_judged", question.during("left_at"),
        row -> new Judged(row.getLong("answers"), row.getLong("objections"), row.getLong("yes"), row.getLong("partly"),
            row.getLong("no")));
  }

  public Judged judged(Question question) {
    return judged(question, Group.ALL).getOrDefault(ALL, Judged.NONE);
  }

  private <T> Map<String, T> by(Group group, String moment, String figures, String table, Conditions conditions,
      Reading<T> reading) {
    String column = group.column(moment);
    Map<String, T> found = new LinkedHashMap<>();
    jdbc.sql("select " + column + " as name, " + figures + " from " + table + " where " + conditions.sql()
            + (group == Group.ALL ? "" : " group by " + column + " order by " + column))
        .params(conditions.values()).query(row -> {
          String name = row.getString("name");
          found.put(name == null ? ALL : name, reading.read(row));
        });
    return found;
  }

  private interface Reading<T> {

    T read(ResultSet row) throws SQLException;
  }

  private static String days(String column, String name) {
    return DAYS.replace("%1$s", column).replace("%2$s", name);
  }

  private static Days days(ResultSet row, String name) throws SQLException {
    return Days.ofSeconds(row.getLong(name + "_number"), row.getDouble(name + "_total"), seconds(row, name + "_median"),
        seconds(row, name + "_p90"), seconds(row, name + "_p95"));
  }

  private static Double seconds(ResultSet row, String column) throws SQLException {
    double seconds = row.getDouble(column);
    return row.wasNull() ? null : seconds;
  }
}
