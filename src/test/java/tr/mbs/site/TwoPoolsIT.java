package tr.mbs.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.context.annotation.Configurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.testing.TestDatabase;

/**
 * PostgreSQL behind both pools, with the numbers of application.yaml; but pages have two connections and give up a
 * statement after one second.
 */
class TwoPoolsIT {

  private static final int PAGES = 2;
  private static final int LONG_WORK = 4;
  private static final String LONGER_THAN_A_PAGE_WAITS = "select cast(pg_sleep(1.5) as text)";

  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private AnnotationConfigApplicationContext context;
  private DataSource database;
  private JdbcClient jdbc;

  @BeforeEach
  void connect() {
    context = new AnnotationConfigApplicationContext();
    new ConfigDataApplicationContextInitializer().initialize(context);
    TestPropertyValues.of(TestDatabase.settings(false))
        .and("spring.datasource.hikari.maximum-pool-size=" + PAGES,
            "spring.datasource.hikari.data-source-properties.socketTimeout=1").applyTo(context);
    context.registerBean(MeterRegistry.class, () -> metrics);
    context.register(Configurations.getClasses(AutoConfigurations.of(DataSourceAutoConfiguration.class)));
    context.register(Pools.class);
    context.refresh();
    database = context.getBean(DataSource.class);
    jdbc = JdbcClient.create(database);
  }

  @AfterEach
  void disconnect() {
    context.close();
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
    List<Connection> taken = LongWork.call(() -> take(LONG_WORK));
    CompletableFuture<Integer> next = CompletableFuture.supplyAsync(() -> LongWork.call(this::one));
    await().until(() -> waiting("long-work") == 1);
    assertThat(one()).isOne();
    taken.get(0).close();
    assertThat(next.get(10, TimeUnit.SECONDS)).as("long work waits for its turn").isOne();
    giveBack(taken);
  }

  @Test
  void longWorkGoesOnWhilePagesHaveAllTheirConnections() throws SQLException {
    List<Connection> taken = take(PAGES);
    assertThat(LongWork.call(this::one)).isOne();
    giveBack(taken);
  }

  /** The other node imports a register, say; and then this one's own tasks take their time. */
  @Test
  void aStartWaitsForAnotherNodeAndForItsTasksAsLongAsTheyTake() throws Exception {
    List<Integer> done = new ArrayList<>();
    StartTask task = () -> {
      sleep();
      done.add(one());
    };
    Connection other = LongWork.call(() -> take(1)).get(0);
    execute(other, "select pg_advisory_lock(" + ClusterLock.KEY + ")");
    CompletableFuture<Void> start = CompletableFuture.runAsync(() ->
        new StartSequence(new ClusterLock(database), List.of(task)).run(new DefaultApplicationArguments()));
    await().until(() -> jdbc.sql("select count(*) from pg_locks where not granted").query(Integer.class).single() == 1);
    execute(other, LONGER_THAN_A_PAGE_WAITS);
    assertThat(done).isEmpty();
    execute(other, "select pg_advisory_unlock(" + ClusterLock.KEY + ")");
    start.get(20, TimeUnit.SECONDS);
    assertThat(done).containsExactly(1);
    other.close();
  }

  @Test
  void bothAreMeasured() {
    one();
    LongWork.run(this::one);
    assertThat(Stream.of("pages", "long-work").map(pool ->
        metrics.get("hikaricp.connections.usage").tag("pool", pool).timer().count())).containsExactly(1L, 1L);
  }

  @Test
  void bothEndWithTheApplication() {
    assertThat(context.getBeanNamesForType(DataSource.class)).as("nobody can take the wrong one").hasSize(1);
    context.close();
    assertThatThrownBy(() -> database.getConnection()).hasMessageContaining("has been closed");
    assertThatThrownBy(() -> LongWork.call(() -> take(1))).hasStackTraceContaining("has been closed");
  }

  private void sleep() {
    jdbc.sql(LONGER_THAN_A_PAGE_WAITS).query(String.class).single();
  }

  private int one() {
    return jdbc.sql("select 1").query(Integer.class).single();
  }

  private double waiting(String pool) {
    return metrics.get("hikaricp.connections.pending").tag("pool", pool).gauge().value();
  }

  private List<Connection> take(int count) {
    List<Connection> taken = new ArrayList<>();
    try {
      for (int number = 0; number < count; number++) {
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

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
