package tr.mbs.report.quarter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.request.Action;
import tr.mbs.request.Outcome;

/** What a body had in a quarter, as the stages tell it now. */
@Component
class Stays {

  private static final String STAYS = """
      select r.number, s.round, s.ordinal, s.entered_at, s.left_at, s.ending, s.outcome,
        case when s.outcome in ('NEGATIVE', 'PARTIAL') then
          case when s.round = 1 and r.objection is not null then r.first_result_reason else r.result_reason end end as reason
      from request_stage s join request r on r.id = s.request_id
      where s.unit_code = :unit and s.left_at >= :begin and s.entered_at < :end
      union all
      select r.number, case when r.objection is null then 1 else 2 end as round, r.stages as ordinal, r.held_since as entered_at,
        cast(null as timestamp with time zone) as left_at, cast(null as varchar(10)) as ending,
        cast(null as varchar(8)) as outcome, cast(null as varchar) as reason
      from request r
      where r.holder = :unit and r.held_since < :end""";

  private final JdbcClient jdbc;

  Stays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One statement. */
  @Transactional(readOnly = true)
  public Content draft(UnitCode unit, Quarter quarter) {
    List<Stay> stays = jdbc.sql(STAYS).param("unit", unit.value()).param("begin", quarter.begin()).param("end", quarter.end())
        .query((row, number) -> stay(row)).list();
    return Content.of(stays, quarter);
  }

  private static Stay stay(ResultSet row) throws SQLException {
    String how = row.getString("ending");
    String outcome = row.getString("outcome");
    return new Stay(row.getString("number"), row.getInt("round"), row.getInt("ordinal"), instant(row, "entered_at"),
        instant(row, "left_at"), how == null ? null : Action.valueOf(how), outcome == null ? null : Outcome.valueOf(outcome),
        row.getString("reason"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
