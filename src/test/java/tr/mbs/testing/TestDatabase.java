package tr.mbs.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Gives each application context an empty database; the PostgreSQL server itself is started once per JVM. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final List<ConfigurableApplicationContext> APPLICATIONS = new CopyOnWriteArrayList<>();
  private static EmbeddedPostgres server;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    APPLICATIONS.add(context);
    List<String> settings = new ArrayList<>();
    settings(isH2()).forEach((name, value) -> settings.add(name + "=" + value));
    settings.add("management.server.port=0");
    settings.add("mbs.verification.hardness=" + ProofsOfWork.HARDNESS);
    settings.add("mbs.trusted-proxies=127.0.0.1");
    // The pictures of the guides show the doors as they are by themselves: without a provider.
    if (!Boolean.getBoolean("mbs.screenshots")) {
      IdentityStandIn.running().settings().forEach((name, value) -> settings.add(name + "=" + value));
    }
    settings.add("mbs.provider-timeout=3s");
    settings.add("mbs.secret-key=bWJzLXRlc3Qta2V5LW1icy10ZXN0LWtleS1tYnMtMTI=");
    TestPropertyValues.of(settings).applyTo(context);
  }

  /** Whether this run is the one on H2. */
  public static boolean isH2() {
    return "h2".equals(System.getProperty("mbs.test.db"));
  }

  /** Connection settings of a new, empty database, named as the application's environment names them. */
  public static Map<String, String> settings(boolean h2) {
    String name = "mbs_" + UUID.randomUUID().toString().replace("-", "");
    return h2
        ? connection("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "")
        : connection(newPostgres(name), "postgres", "postgres");
  }

  /** A new, empty database outside any application. */
  public static DataSource empty(boolean h2) {
    Map<String, String> settings = settings(h2);
    return new DriverManagerDataSource(settings.get("spring.datasource.url"),
        settings.get("spring.datasource.username"), settings.get("spring.datasource.password"));
  }

  /** Migrates such a database as a release did. @param target version, or {@code latest} */
  public static void migrate(DataSource database, boolean h2, String target) {
    Flyway.configure().dataSource(database).target(target)
        .locations("classpath:db/migration/common", "classpath:db/migration/" + (h2 ? "h2" : "postgresql")).load().migrate();
  }

  private static Map<String, String> connection(String url, String user, String password) {
    return Map.of("spring.datasource.url", url, "spring.datasource.username", user,
        "spring.datasource.password", password);
  }

  private static synchronized String newPostgres(String name) {
    try {
      if (server == null) {
        // Nobody keeps these databases: the server need not wait for the disk.
        server = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").setServerConfig("fsync", "off")
            .setRegisterShutdownHook(false).start();
        Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop));
      }
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return server.getJdbcUrl("postgres", name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** After the applications: a job that asks a server which is gone would keep the JVM for half a minute. */
  private static void stop() {
    APPLICATIONS.forEach(ConfigurableApplicationContext::close);
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
