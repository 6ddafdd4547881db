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
 * off each job's next run by ten minutes for everybody, and take the other nodes for dead; and a clock that somebody sets
 * right would leave the scheduler waiting for a moment that is far away now. So a node only measures how long ago it asked.
 */
@Component
class SchedulerClock implements Clock {

  private static final Logger log = LoggerFactory.getLogger(SchedulerClock.class);
  private static final Duration FRESH = Duration.ofSeconds(10);

  /** What the database said, and when by the counter that nobody sets. */
  private record Reading(Instant time, long nanos) {

    Instant now() {
      return time.plusNanos(System.nanoTime() - nanos);
    }
  }

  private final DataSource database;
  private final long freshNanos;
  private final AtomicLong askedAt = new AtomicLong();
  private volatile Reading last;

  @Autowired
  SchedulerClock(DataSource database) throws SQLException {
    this(database, FRESH);
  }

  /** @param fresh after which time the database is asked again */
  SchedulerClock(DataSource database, Duration fresh) throws SQLException {
    this.database = database;
    this.freshNanos = fresh.toNanos();
    askedAt.set(System.nanoTime());
    last = read();
  }

  /** Never fails: while the database is away the time goes on from what it said last. */
  @Override
  public Instant now() {
    long before = askedAt.get();
    if (System.nanoTime() - before >= freshNanos && askedAt.compareAndSet(before, System.nanoTime())) {
      try {
        last = read();
      } catch (SQLException away) {
        log.warn("The database does not tell the time: {}", away.getMessage());
      }
    }
    return last.now();
  }

  /** On a connection of its own: in a caller's transaction the time stands still. */
  private Reading read() throws SQLException {
    try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
        ResultSet time = statement.executeQuery("select current_timestamp")) {
      time.next();
      return new Reading(time.getObject(1, OffsetDateTime.class).toInstant(), System.nanoTime());
    }
  }
}
