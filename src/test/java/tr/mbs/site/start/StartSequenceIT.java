package tr.mbs.site.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.site.database.PoolsOfItsOwn;

/** A start takes its time: the other node imports a register, say, and then this one has a task as long. */
class StartSequenceIT {

  @Test
  void waitsForAnotherNodeAndForItsTasksAsLongAsTheyTake() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    try (PoolsOfItsOwn pools = new PoolsOfItsOwn(); Connection otherNode = connect(pools.database())) {
      JdbcClient jdbc = JdbcClient.create(pools.database());
      execute(otherNode, "select pg_advisory_lock(" + ClusterLock.KEY + ")");
      StartTask task = () -> {
        jdbc.sql(PoolsOfItsOwn.LONGER_THAN_A_PAGE_WAITS).query(String.class).single();
        done.set(true);
      };
      StartSequence sequence = new StartSequence(new ClusterLock(pools.database()), List.of(task));
      CompletableFuture<Void> start = CompletableFuture.runAsync(() -> sequence.run(new DefaultApplicationArguments()));
      await().until(() -> jdbc.sql("select count(*) from pg_locks where not granted").query(Integer.class).single() == 1);
      execute(otherNode, PoolsOfItsOwn.LONGER_THAN_A_PAGE_WAITS);
      assertThat(done).isFalse();
      execute(otherNode, "select pg_advisory_unlock(" + ClusterLock.KEY + ")");
      start.get(20, TimeUnit.SECONDS);
      assertThat(done).isTrue();
    }
  }

  /** Of no pool. */
  private static Connection connect(DataSource database) throws Exception {
    try (Connection pooled = database.getConnection()) {
      return DriverManager.getConnection(pooled.getMetaData().getURL(), "postgres", "postgres");
    }
  }

  private static void execute(Connection connection, String sql) throws Exception {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
