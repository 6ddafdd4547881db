package tr.mbs.site.database;

import com.github.kagkarlsson.scheduler.Clock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The time by which jobs are due on all nodes: the database's. By its own clock a node that is ten minutes ahead would put
 * off each job's next run by ten minutes for everybody, and take the other nodes for dead.
 */
@Component
class SchedulerClock implements Clock {

  private static final Logger log = LoggerFactory.getLogger(SchedulerClock.class);
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final DataSource database;
  private final java.time.Clock own;
  private final long freshNanos;
  private final AtomicLong comparedAt = new AtomicLong();
  private volatile Duration difference;

  @Autowired
  SchedulerClock(DataSource database, java.time.Clock own) throws SQLException {
    this(database, own, FRESH);
  }

  /** @param fresh how long a comparison of both clocks holds */
  SchedulerClock(DataSource database, java.time.Clock own, Duration fresh) throws SQLException {
    this.database = database;
    this.own = own;
    this.freshNanos = fresh.toNanos();
    comparedAt.set(System.nanoTime());
    difference = compare();
  }

  /** Never fails: while the database is away the clocks differ as they did. */
  @Override
  public Instant now() {
    long before = comparedAt.get();
    if (System.nanoTime() - before >= freshNanos && comparedAt.compareAndSet(before, System.nanoTime())) {
      try {
        difference = compare();
      } catch (SQLException away) {
        log.warn("The database does not tell the time: {}", away.getMessage());
      }
    }
    return own.instant().plus(difference);
  }

  /** On a connection of its own: in a caller's transaction the time stands still. */
  private Duration compare() throws SQLException {
    try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
        ResultSet time = statement.executeQuery("select current_timestamp")) {
      time.next();
      return Duration.between(own.instant(), time.getObject(1, OffsetDateTime.class).toInstant());
    }
  }
}
