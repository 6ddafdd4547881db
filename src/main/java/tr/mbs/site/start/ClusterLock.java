package tr.mbs.site.start;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;
import tr.mbs.site.database.LongWork;

/**
 * One lock for all nodes on one database: PostgreSQL's session advisory lock, which the server frees when the node dies.
 * An H2 file has one process by itself, so nothing is locked there. Whoever waits for it does {@link LongWork}: the other
 * node may need minutes.
 */
@Component
class ClusterLock {

  /** "MBS1" in ASCII; any number that no other program uses on this database. */
  static final long KEY = 0x4d425331L;

  private final DataSource dataSource;

  ClusterLock(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void whileHeld(Runnable work) {
    try (Connection connection = dataSource.getConnection()) {
      if (!connection.getMetaData().getDatabaseProductName().startsWith("PostgreSQL")) {
        work.run();
        return;
      }
      execute(connection, "select pg_advisory_lock(" + KEY + ")");
      try {
        work.run();
      } finally {
        execute(connection, "select pg_advisory_unlock(" + KEY + ")");
      }
    } catch (SQLException e) {
      throw new UncategorizedSQLException("start lock", null, e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
