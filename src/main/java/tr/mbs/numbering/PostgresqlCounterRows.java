package tr.mbs.numbering;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.site.OnPostgresql;

@Component
@OnPostgresql
class PostgresqlCounterRows extends CounterRows {

  /**
   * The time is read when the latest row is locked, and once: {@code now()} would be when the transaction began. A
   * clock that was set back gives the time of the number before. Whoever waited for last year's row while another began
   * the new year meets that row by its key, and takes no earlier time than it has.
   */
  private static final String NEXT = """
      with latest as (
        select * from document_counter where municipality_code = :municipality and direction = :direction
        order by for_year desc limit 1 for update
      ), moment as materialized (
        select *, greatest(last_drawn_at, clock_timestamp()) as at from latest
      )
      insert into document_counter as counter
        (municipality_code, direction, for_year, detsis, start_number, last_number, started_at, last_drawn_at)
      select municipality_code, direction, extract(year from at at time zone 'Europe/Istanbul')::integer, detsis, 1, 1,
        at, at from moment
      on conflict (municipality_code, direction, for_year) do update set last_number = counter.last_number + 1,
        last_drawn_at = greatest(counter.last_drawn_at, excluded.last_drawn_at)
      returning last_number, last_drawn_at, detsis""";

  private final JdbcClient jdbc;

  PostgresqlCounterRows(JdbcClient jdbc) {
    super(jdbc);
    this.jdbc = jdbc;
  }

  @Override
  boolean begin(UnitCode municipality, Direction direction, int year, String detsis, long lastNumber, String userId) {
    return jdbc.sql("""
            insert into document_counter
              (municipality_code, direction, for_year, detsis, start_number, last_number, started_by)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
        .params(municipality.value(), direction.name(), year, detsis, lastNumber + 1, lastNumber, userId)
        .update() == 1;
  }

  @Override
  Optional<DrawnNumber> next(UnitCode municipality, Direction direction) {
    return jdbc.sql(NEXT).param("municipality", municipality.value()).param("direction", direction.name())
        .query(CounterRows::drawn).optional();
  }
}
