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
}
