package tr.mbs.site.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A node's own clock does not say when jobs are due. */
class SchedulerClockTest {

  private final Database database = new Database();

  @Test
  void tellsTheDatabasesTime() throws SQLException {
    assertThat(new SchedulerClock(database, Duration.ZERO).now()).isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
  }

  @Test
  void goesOnWhileTheDatabaseIsAway() throws SQLException {
    SchedulerClock clock = new SchedulerClock(database, Duration.ZERO);
    Instant before = clock.now();
    database.away = true;
    assertThat(clock.now()).isBetween(before, before.plusSeconds(30));
  }

  private static final class Database extends AbstractDataSource {

    private boolean away;

    @Override
    public Connection getConnection() throws SQLException {
      if (away) {
        throw new SQLException("away");
      }
      return DriverManager.getConnection("jdbc:h2:mem:");
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
      return getConnection();
    }
  }
}
