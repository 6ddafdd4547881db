package tr.mbs.site.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A node's own clock does not say when jobs are due. */
class SchedulerClockTest {

  private final Database database = new Database();

  @ParameterizedTest
  @ValueSource(ints = {-10, 10})
  void tellsTheDatabasesTimeWhateverTheNodesClockSays(int minutes) throws SQLException {
    assertThat(clock(minutes).now()).isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
  }

  @Test
  void goesOnWhileTheDatabaseIsAway() throws SQLException {
    SchedulerClock clock = clock(10);
    database.away = true;
    assertThat(clock.now()).isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
  }

  private SchedulerClock clock(int minutes) throws SQLException {
    return new SchedulerClock(database, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes)), Duration.ZERO);
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
