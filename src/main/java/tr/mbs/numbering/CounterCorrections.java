package tr.mbs.numbering;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.registry.Reason;
import tr.mbs.registry.unit.UnitCode;

/** Why counters were corrected, and where they stood before. */
@Component
public class CounterCorrections {

  private final JdbcClient jdbc;

  CounterCorrections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One correction.
   *
   * @param before  last number before it
   * @param after   last number after it
   * @param officer user id
   */
  public record Entry(Direction direction, int year, long before, long after, String reason, String officer,
      Instant at) {
  }

  /** @return id of what was kept */
  String keep(UnitCode municipality, DocumentCounter before, long after, Reason reason, String officer) {
    UUID id = UUID.randomUUID();
    jdbc.sql("""
            insert into counter_correction (id, municipality_code, direction, for_year, number_before, number_after,
              reason, corrected_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(id, municipality.value(), before.direction().name(), before.year(), before.lastNumber(), after,
            reason.text(), officer).update();
    return id.toString();
  }

  /** Those of a municipality, the latest first. */
  @Transactional(readOnly = true)
  public List<Entry> of(UnitCode municipality) {
    return jdbc.sql("select * from counter_correction where municipality_code = ? order by corrected_at desc, id")
        .param(municipality.value())
        .query((row, number) -> new Entry(Direction.valueOf(row.getString("direction")), row.getInt("for_year"),
            row.getLong("number_before"), row.getLong("number_after"), row.getString("reason"),
            row.getString("corrected_by"), row.getObject("corrected_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
