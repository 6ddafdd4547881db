package tr.mbs.request.stage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.registry.unit.UnitKind;
import tr.mbs.request.Action;
import tr.mbs.request.Outcome;
import tr.mbs.request.stage.StageSheet.Answers;
import tr.mbs.request.stage.StageSheet.Going;
import tr.mbs.request.stage.StageSheet.Row;
import tr.mbs.request.stage.StageSheet.Spans;
import tr.mbs.request.stage.StageSheet.Traits;

/** The stages of many requests, as they are kept and as their movements make them, in the caller's transaction. */
class StageBook {

  /** Before the id of every request. */
  static final UUID START = new UUID(0, 0);

  private static final String INSERT = """
      insert into request_stage (request_id, ordinal, round, round_began, kind, came_from, unit_code, entered_at, touched_at,
        left_at, ending, next_unit, outcome, last_day, late, seconds, days, round_seconds, round_days, seconds_untouched,
        filed_at, plate, muhtarlik_id, subject_code, type, channel)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private record Asked(Traits traits, Answers answers, Going going) {
  }

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private Function<String, UnitKind> kinds;

  StageBook(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
  }

  /** Keeps a stage that has ended; one statement. */
  void add(UUID request, Row row) {
    jdbc.update(INSERT, values(request, row));
  }

  /** The next requests in the order of their ids. */
  List<UUID> next(UUID after, int portion) {
    return client.sql("select id from request where id > ? order by id fetch first ? rows only")
        .params(after, portion).query(UUID.class).list();
  }

  /** Those of these requests whose stages are kept otherwise than their movements make them. */
  List<UUID> differing(Collection<UUID> ids) {
    Map<UUID, Asked> requests = requests(ids);
    Map<UUID, List<Row>> kept = kept(ids);
    Map<UUID, StageSheet> made = made(requests);
    return requests.keySet().stream()
        .filter(id -> !made.get(id).equals(new StageSheet(kept.getOrDefault(id, List.of()), requests.get(id).going())))
        .toList();
  }

  /** Keeps what the movements of these requests make; whoever moves one waits until the transaction ends. */
  void mend(Collection<UUID> ids) {
    client.sql("select id from request where id in (:ids) order by id for update").param("ids", ids)
        .query(UUID.class).list();
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> going = new ArrayList<>();
    made(requests(ids)).forEach((id, sheet) -> {
      sheet.ended().forEach(row -> rows.add(values(id, row)));
      if (sheet.going() != null) {
        going.add(new Object[] {sheet.going().stages(), name(sheet.going().kind()), sheet.going().from(),
            time(sheet.going().touched()), time(sheet.going().round()), id});
      }
    });
    client.sql("delete from request_stage where request_id in (:ids)").param("ids", ids).update();
    jdbc.batchUpdate(INSERT, rows);
    jdbc.batchUpdate("update request set stages = ?, stage_kind = ?, came_from = ?, touched_at = ?, round_began = ?"
        + " where id = ?", going);
  }

  /** What the request's own row says, in the order of their ids. */
  private Map<UUID, Asked> requests(Collection<UUID> ids) {
    Map<UUID, Asked> requests = new LinkedHashMap<>();
    client.sql("""
            select id, filed_at, plate, muhtarlik_id, subject_code, type, channel, outcome, first_outcome, objection, stages,
              stage_kind, came_from, touched_at, round_began
            from request where id in (:ids) order by id""")
        .param("ids", ids).query(row -> {
          requests.put(row.getObject("id", UUID.class), asked(row));
        });
    return requests;
  }

  private Map<UUID, List<Row>> kept(Collection<UUID> ids) {
    Map<UUID, List<Row>> kept = new HashMap<>();
    client.sql("""
            select request_id, ordinal, round, round_began, kind, came_from, unit_code, entered_at, touched_at, left_at,
              ending, next_unit, outcome, last_day, late, seconds, days, round_seconds, round_days, seconds_untouched,
              filed_at, plate, muhtarlik_id, subject_code, type, channel
            from request_stage where request_id in (:ids) order by request_id, ordinal""")
        .param("ids", ids).query(row -> {
          kept.computeIfAbsent(row.getObject("request_id", UUID.class), id -> new ArrayList<>()).add(row(row));
        });
    return kept;
  }

  private Map<UUID, StageSheet> made(Map<UUID, Asked> requests) {
    Map<UUID, List<Step>> steps = new HashMap<>();
    client.sql("""
            select request_id, at, action, acting_unit, target_unit, last_day from request_movement
            where request_id in (:ids) order by request_id, sequence""")
        .param("ids", requests.keySet()).query(row -> {
          steps.computeIfAbsent(row.getObject("request_id", UUID.class), id -> new ArrayList<>()).add(step(row));
        });
    Map<UUID, StageSheet> made = new LinkedHashMap<>();
    requests.forEach((id, asked) -> made.put(id,
        StageSheet.of(Stages.of(steps.getOrDefault(id, List.of()), kinds()), asked.traits(), asked.answers())));
    return made;
  }

  /** Units that have ever been; none of them changes its kind. */
  private Function<String, UnitKind> kinds() {
    if (kinds == null) {
      Map<String, UnitKind> known = new HashMap<>();
      client.sql("select code, kind from organization_unit")
          .query(row -> {
            known.put(row.getString("code"), UnitKind.valueOf(row.getString("kind")));
          });
      kinds = known::get;
    }
    return kinds;
  }

  private static Asked asked(ResultSet row) throws SQLException {
    Outcome latest = outcome(row, "outcome");
    Answers answers = row.getObject("objection") == null ? new Answers(latest, null)
        : new Answers(outcome(row, "first_outcome"), latest);
    String kind = row.getString("stage_kind");
    return new Asked(traits(row), answers, new Going(row.getInt("stages"), kind == null ? null : StageKind.valueOf(kind),
        row.getString("came_from"), instant(row, "touched_at"), instant(row, "round_began")));
  }

  private static Step step(ResultSet row) throws SQLException {
    return new Step(instant(row, "at"), Action.valueOf(row.getString("action")), row.getString("acting_unit"),
        row.getString("target_unit"), row.getObject("last_day", LocalDate.class));
  }

  private static Row row(ResultSet row) throws SQLException {
    Stage stage = new Stage(row.getInt("ordinal"), new Stage.Round(row.getInt("round"), instant(row, "round_began")),
        StageKind.valueOf(row.getString("kind")), row.getString("came_from"), row.getString("unit_code"),
        instant(row, "entered_at"), instant(row, "touched_at"), instant(row, "left_at"),
        Action.valueOf(row.getString("ending")), row.getString("next_unit"), row.getObject("last_day", LocalDate.class));
    return new Row(stage, outcome(row, "outcome"), row.getBoolean("late"), new Spans(row.getLong("seconds"), row.getLong("days"),
        row.getLong("round_seconds"), row.getLong("round_days"), row.getObject("seconds_untouched", Long.class)), traits(row));
  }

  private static Outcome outcome(ResultSet row, String column) throws SQLException {
    String outcome = row.getString(column);
    return outcome == null ? null : Outcome.valueOf(outcome);
  }

  private static Traits traits(ResultSet row) throws SQLException {
    return new Traits(instant(row, "filed_at"), row.getString("plate"),
        row.getString("muhtarlik_id"), row.getString("subject_code"), row.getString("type"), row.getString("channel"));
  }

  private static Object[] values(UUID request, Row row) {
    Stage stage = row.stage();
    Traits traits = row.traits();
    return new Object[] {request, stage.ordinal(), stage.round().number(), time(stage.round().began()), name(stage.kind()),
        stage.from(), stage.unit(), time(stage.entered()), time(stage.touched()), time(stage.left()), name(stage.how()),
        stage.next(), name(row.outcome()), stage.lastDay(), row.late(), row.spans().seconds(), row.spans().days(),
        row.spans().secondsOfRound(), row.spans().daysOfRound(), row.spans().untouched(), time(traits.filedAt()), traits.plate(), traits.office(), traits.subject(), traits.type(), traits.channel()};
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime time(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
