package tr.mbs.signin.limit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Secrets;

/**
 * The windows as the table counts them, by the database's clock: they hold over all nodes and outlive restarts. Whom it
 * is counted for is stored as a keyed hash.
 */
public abstract class Windows {

  /** Whole seconds until the end, rounded up: what a client may be told. */
  static final String COUNT_COLUMNS =
      "used, cast(ceil(extract(epoch from (ends_at - current_timestamp))) as integer) as seconds";

  private final JdbcClient jdbc;
  private final Secrets secrets;

  Windows(JdbcClient jdbc, Secrets secrets) {
    this.jdbc = jdbc;
    this.secrets = secrets;
  }

  /** Counts one more, in the caller's transaction, and says how many that makes. */
  public Count count(Window window, byte[] subject) {
    return countOne(window, key(window, subject));
  }

  /** As it stands, without counting; nothing when the window is over or never began. */
  Count read(Window window, byte[] subject) {
    return jdbc.sql("select " + COUNT_COLUMNS + " from signin_window"
            + " where scope = ? and subject = ? and ends_at > current_timestamp")
        .params(window.scope(), key(window, subject))
        .query(Windows::toCount)
        .optional().orElse(new Count(0, Duration.ZERO));
  }

  /** What was counted turns out not to count. */
  void giveBack(Window window, byte[] subject) {
    jdbc.sql("update signin_window set used = used - 1 where scope = ? and subject = ? and used > 0")
        .params(window.scope(), key(window, subject)).update();
  }

  /** Begins anew. */
  void forget(Window window, byte[] subject) {
    jdbc.sql("delete from signin_window where scope = ? and subject = ?")
        .params(window.scope(), key(window, subject)).update();
  }

  /** @return how many rows went */
  public int purge() {
    return jdbc.sql("delete from signin_window where ends_at < current_timestamp").update();
  }

  /** Adds one to the row, which begins anew when its time is over, and answers {@link #COUNT_COLUMNS}. */
  abstract Count countOne(Window window, byte[] key);

  static Count toCount(ResultSet row, int number) throws SQLException {
    return new Count(row.getInt("used"), Duration.ofSeconds(row.getInt("seconds")));
  }

  private byte[] key(Window window, byte[] subject) {
    return secrets.mac("signin-window." + window.scope(), subject);
  }

  /**
   * @param used this time included
   * @param left until the window ends
   */
  public record Count(int used, Duration left) {

    public boolean exceeds(Window window) {
      return used > window.limit();
    }
  }
}
