package tr.mbs.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Destroys rows of one table as a whole, with one statement. */
public final class OldRows implements Destruction {

  private final JdbcClient jdbc;
  private final String kind;
  private final String statement;

  /**
   * @param table its primary key is {@code id}; rows that belong to one of its rows go by {@code on delete cascade}
   * @param due   condition on its columns and {@code :before}, such as {@code created_at < :before}
   */
  public OldRows(JdbcClient jdbc, String kind, String table, String due) {
    this(jdbc, kind, table, "id", due);
  }

  /** @param key column of the primary key, where it is another */
  public OldRows(JdbcClient jdbc, String kind, String table, String key, String due) {
    this.jdbc = jdbc;
    this.kind = kind;
    // The condition stands outside too: a row that changed since it was found is looked at again.
    this.statement = """
        delete from %table where (%due) and %key in (
          select %key from %table where %due order by %key fetch first :most rows only)"""
        .replace("%table", table).replace("%key", key).replace("%due", due);
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public int destroy(Instant before, int most) {
    return jdbc.sql(statement).param("before", before.atOffset(ZoneOffset.UTC)).param("most", most).update();
  }
}
