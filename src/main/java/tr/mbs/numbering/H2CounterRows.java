package tr.mbs.numbering;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.site.OnH2;

/**
 * H2's clock stands still during a transaction, and it knows no {@code on conflict}: the row is locked, then written.
 * It runs inside the one node, whose clock is the database's.
 */
@Component
@OnH2
class H2CounterRows extends CounterRows {

  private static final String COUNT_UP = """
      update document_counter set last_number = :number, last_drawn_at = :at
      where municipality_code = :municipality and direction = :direction and for_year = :year""";
  private static final String NEW_YEAR = """
      insert into document_counter
        (municipality_code, direction, for_year, detsis, start_number, last_number, started_at, last_drawn_at)
      values (:municipality, :direction, :year, :detsis, :number, :number, :at, :at)""";

  private final JdbcClient jdbc;
  private final Clock clock;

  H2CounterRows(JdbcClient jdbc, Clock clock) {
    super(jdbc);
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  boolean begin(UnitCode municipality, Direction direction, int year, String detsis, long lastNumber, String userId) {
    try {
      return jdbc.sql("""
              insert into document_counter
                (municipality_code, direction, for_year, detsis, start_number, last_number, started_by)
              values (?, ?, ?, ?, ?, ?, ?)""")
          .params(municipality.value(), direction.name(), year, detsis, lastNumber + 1, lastNumber, userId)
          .update() == 1;
    } catch (DuplicateKeyException somebodyWasFirst) {
      return false;
    }
  }

  @Override
  Optional<DrawnNumber> next(UnitCode municipality, Direction direction) {
    while (true) {
      Optional<DocumentCounter> latest = lock(municipality, direction);
      if (latest.isEmpty()) {
        return Optional.empty();
      }
      Optional<DrawnNumber> drawn = draw(municipality, latest.get());
      if (drawn.isPresent()) {
        return drawn;
      }
    }
  }

  private Optional<DocumentCounter> lock(UnitCode municipality, Direction direction) {
    return jdbc.sql("""
            select * from document_counter where municipality_code = ? and direction = ?
            order by for_year desc fetch first row only for update""")
        .params(municipality.value(), direction.name()).query(CounterRows::counter).optional();
  }

  /** @return empty when another began the new year while we waited for last year's row */
  private Optional<DrawnNumber> draw(UnitCode municipality, DocumentCounter latest) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant at = latest.used() && latest.lastDrawnAt().isAfter(now) ? latest.lastDrawnAt() : now;
    int year = IstanbulTime.dateOf(at).getYear();
    boolean sameYear = year == latest.year();
    long number = sameYear ? latest.nextNumber() : 1;
    try {
      jdbc.sql(sameYear ? COUNT_UP : NEW_YEAR)
          .param("municipality", municipality.value()).param("direction", latest.direction().name()).param("year", year)
          .param("detsis", latest.detsis()).param("number", number).param("at", at.atOffset(ZoneOffset.UTC)).update();
      return Optional.of(new DrawnNumber(number, at, latest.detsis()));
    } catch (DuplicateKeyException newYearHasBegun) {
      return Optional.empty();
    }
  }
}
