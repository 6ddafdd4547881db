package tr.mbs.site.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each pool has its own limit on a statement, and its own connections. */
class TwoPoolsIT {

  private final PoolsOfItsOwn pools = new PoolsOfItsOwn();
  private final DataSource database = pools.database();
  private final JdbcClient jdbc = JdbcClient.create(database);

  @AfterEach
  void disconnect() {
    pools.close();
  }

  @Test
  void aStatementMayTakeLongerInLongWorkThanOnAPage() {
    assertThatThrownBy(this::sleep).hasRootCauseInstanceOf(SocketTimeoutException.class);
    LongWork.run(this::sleep);
    assertThatThrownBy(this::sleep).as("and after it").hasRootCauseInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void inATransactionToo() {
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> LongWork.run(this::sleep)))
        .isInstanceOf(IllegalStateException.class);
    LongWork.run(() -> transaction.executeWithoutResult(status -> sleep()));
  }

  @Test
  void pagesAreServedWhileLongWorkHasAllItsConnections() throws Exception {
    List<Connection> taken = LongWork.call(() -> take(PoolsOfItsOwn.LONG_WORK));
    CompletableFuture<Integer> next = CompletableFuture.supplyAsync(() -> LongWork.call(this::one));
    await().until(() -> waitingForLongWork() == 1);
    assertThat(one()).isOne();
    taken.get(0).close();
    assertThat(next.get(10, TimeUnit.SECONDS)).as("long work waits for its turn").isOne();
    giveBack(taken);
  }

  @Test
  void longWorkGoesOnWhilePagesHaveAllTheirConnections() throws SQLException {
    List<Connection> taken = take(PoolsOfItsOwn.PAGES);
    assertThat(LongWork.call(this::one)).isOne();
    giveBack(taken);
  }

  @Test
  void bothAreMeasured() {
    one();
    LongWork.run(this::one);
    assertThat(Stream.of("pages", "long-work").map(pool ->
        pools.metrics().get("hikaricp.connections.usage").tag("pool", pool).timer().count())).containsExactly(1L, 1L);
  }

  @Test
  void bothEndWithTheApplication() {
    LongWork.run(this::one);
    pools.close();
    assertThatThrownBy(this::one).hasStackTraceContaining("has been closed");
    assertThatThrownBy(() -> LongWork.run(this::one)).hasStackTraceContaining("has been closed");
  }

  private void sleep() {
    jdbc.sql(PoolsOfItsOwn.LONGER_THAN_A_PAGE_WAITS).query(String.class).single();
  }

  private int one() {
    return jdbc.sql("select 1").query(Integer.class).single();
  }

  private double waitingForLongWork() {
    return pools.metrics().get("hikaricp.connections.pending").tag("pool", "long-work").gauge().value();
  }

  private List<Connection> take(int count) {
    List<Connection> taken = new ArrayList<>();
    try {
      while (taken.size() < count) {
        taken.add(database.getConnection());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return taken;
  }

  private static void giveBack(List<Connection> taken) throws SQLException {
    for (Connection connection : taken) {
      connection.close();
    }
  }
}
