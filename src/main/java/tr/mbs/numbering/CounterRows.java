package tr.mbs.numbering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.registry.unit.UnitCode;

/** The table {@code document_counter}; what only one database understands stands in that database's class. */
abstract class CounterRows {

  private final JdbcClient jdbc;

  CounterRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes a row. @return whether it is new; whoever is second waits for the first, then nothing happens */
  abstract boolean begin(UnitCode municipality, Direction direction, int year, String detsis, long lastNumber,
      String userId);

  /**
   * Adds one to the latest counter. Year and time are decided while its row is locked, so that numbers, times and years
   * never disagree, however long somebody waits for the row; the first number of a new year makes that year's row.
   *
   * @return empty when the municipality has no counter
   */
  abstract Optional<DrawnNumber> next(UnitCode municipality, Direction direction);

  /** One look at the primary key. */
  boolean exist(UnitCode municipality) {
    return jdbc.sql("select exists (select 1 from document_counter where municipality_code = ?)")
        .param(municipality.value()).query(Boolean.class).single();
  }

  /** The latest year first, incoming before outgoing. */
  List<DocumentCounter> of(UnitCode municipality) {
    return jdbc.sql("select * from document_counter where municipality_code = ? order by for_year desc, direction")
        .param(municipality.value()).query(CounterRows::counter).list();
  }

  /** Gives a counter another last number, if it still stands where the officer saw it. @return whether it did */
  boolean change(UnitCode municipality, DocumentCounter seen, long lastNumber) {
    return jdbc.sql("""
            update document_counter set last_number = :after,
              start_number = case when last_drawn_at is null then :after + 1 else start_number end
            where municipality_code = :municipality and direction = :direction and for_year = :year
              and last_number = :before""")
        .param("after", lastNumber).param("before", seen.lastNumber()).param("municipality", municipality.value())
        .param("direction", seen.direction().name()).param("year", seen.year()).update() == 1;
  }

  static DocumentCounter counter(ResultSet row, int number) throws SQLException {
    return new DocumentCounter(Direction.valueOf(row.getString("direction")), row.getInt("for_year"),
        row.getString("detsis"), row.getLong("start_number"), row.getLong("last_number"), row.getString("started_by"),
        instant(row, "started_at"), instant(row, "last_drawn_at"));
  }

  static DrawnNumber drawn(ResultSet row, int number) throws SQLException {
    return new DrawnNumber(row.getLong("last_number"), instant(row, "last_drawn_at"), row.getString("detsis"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
