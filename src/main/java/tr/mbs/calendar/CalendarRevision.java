package tr.mbs.calendar;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How often the calendar has changed: the one row at which officers who change it queue. For the caller's transaction. */
@Component
class CalendarRevision {

  private final JdbcClient jdbc;
  private final StoredOverrides copy;

  CalendarRevision(JdbcClient jdbc, StoredOverrides copy) {
    this.jdbc = jdbc;
    this.copy = copy;
  }

  /** Nobody else changes the calendar until the transaction ends. */
  void lock() {
    jdbc.sql("select number from calendar_revision for update").query(Integer.class).single();
  }

  /** Working days are others from the commit on. */
  void next() {
    jdbc.sql("update calendar_revision set number = number + 1").update();
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        copy.forget();
      }
    });
  }
}
