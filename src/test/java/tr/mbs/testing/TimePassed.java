package tr.mbs.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Time that a test does not wait for. */
public final class TimePassed {

  private TimePassed() {
  }

  /** All windows of this scope are over. */
  public static void over(String scope, JdbcClient jdbc) {
    jdbc.sql("update signin_window set ends_at = current_timestamp where scope = ?").param(scope).update();
  }

  /** It is tomorrow: who was to hold an office from then on holds it. */
  public static void midnight(JdbcClient jdbc) {
    jdbc.sql("update mandate set start_on = start_on - 1, end_on = end_on - 1").update();
  }

  /** The hour of a recurring job has come. */
  public static void due(String job, JdbcClient jdbc) {
    jdbc.sql("update scheduled_tasks set execution_time = current_timestamp where task_name = ? and not picked").param(job)
        .update();
  }
}
