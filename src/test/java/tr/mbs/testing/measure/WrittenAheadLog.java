package tr.mbs.testing.measure;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.testing.BackgroundJobs;

/** How many bytes of write-ahead log PostgreSQL writes for a piece of work, the jobs in the background standing still. */
public final class WrittenAheadLog {

  private WrittenAheadLog() {
  }

  /**
   * Runs the work and answers the bytes, without the full images of pages that follow a checkpoint: those cost a page
   * once in minutes, whatever is done on it.
   */
  public static long bytes(JdbcClient jdbc, Scheduler jobs, Statements.Work work) throws Exception {
    BackgroundJobs.pause(jobs, jdbc);
    fullPages(jdbc, "off");
    try {
      String before = position(jdbc);
      work.run();
      return jdbc.sql("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), cast(? as pg_lsn))").param(before)
          .query(Long.class).single();
    } finally {
      fullPages(jdbc, "on");
      jobs.resume();
    }
  }

  private static String position(JdbcClient jdbc) {
    return jdbc.sql("select cast(pg_current_wal_insert_lsn() as text)").query(String.class).single();
  }

  private static void fullPages(JdbcClient jdbc, String setting) {
    jdbc.sql("alter system set full_page_writes = " + setting).update();
    jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
  }
}
