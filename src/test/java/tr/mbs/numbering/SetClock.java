package tr.mbs.numbering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.IstanbulTime;

/**
 * A clock that a test sets, for counters whose time is the database's: on PostgreSQL a function of the same name that
 * is found before its own, on H2 the node's clock.
 */
class SetClock extends Clock {

  private final AtomicReference<Instant> now = new AtomicReference<>();
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final boolean postgresql = !"h2".equals(System.getProperty("mbs.test.db"));

  SetClock(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    if (postgresql) {
      transaction.executeWithoutResult(status -> {
        jdbc.sql("create schema if not exists set_clock").update();
        jdbc.sql("create table if not exists set_clock.moment (at timestamp with time zone not null)").update();
        jdbc.sql("""
            create or replace function set_clock.clock_timestamp() returns timestamp with time zone
            language sql volatile as 'select at from set_clock.moment'""").update();
      });
    }
  }

  /** For everybody who reads the clock from now on, in a transaction that has begun before too. */
  void set(String istanbulTime) {
    now.set(LocalDateTime.parse(istanbulTime).atZone(IstanbulTime.ZONE).toInstant());
    if (postgresql) {
      transaction.executeWithoutResult(status -> {
        jdbc.sql("delete from set_clock.moment").update();
        jdbc.sql("insert into set_clock.moment values (?)").param(now.get().atOffset(ZoneOffset.UTC)).update();
      });
    }
  }

  /** This transaction goes by the set clock. */
  void rules() {
    if (postgresql) {
      jdbc.sql("set local search_path to set_clock, pg_catalog, public").update();
    }
  }

  CounterRows rows() {
    return postgresql ? new PostgresqlCounterRows(jdbc) : new H2CounterRows(jdbc, this);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return IstanbulTime.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
