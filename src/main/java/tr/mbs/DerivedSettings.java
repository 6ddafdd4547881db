package tr.mbs;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings that follow from others: demo mode is on when no database is named, and everything that needs TLS in front
 * (secure cookies, HSTS, listening beyond loopback) is on exactly when demo mode is off. Migrations run as the tables'
 * owner where one is named, else as the application itself. Pages give up a PostgreSQL that says nothing for 4 s, so that
 * people read within 6 s that it is away (security.md §3); long work has ten minutes for each statement; migrations, on
 * connections of their own, and commands that serve no pages have all the time.
 */
class DerivedSettings implements EnvironmentPostProcessor {

  /** Properties of PostgreSQL's driver; H2's takes none of them. */
  private static final String PAGES = "spring.datasource.hikari.data-source-properties.";
  private static final String LONG_WORK = "mbs.long-work.data-source-properties.";
  private static final int SILENCE_SECONDS = 4;
  /** A server that died without a word must not keep a job for ever. */
  private static final int LONG_SILENCE_SECONDS = 600;

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    requireTwoPorts(environment);
    boolean databaseNamed = environment.containsProperty("MBS_DB_URL");
    boolean demo = environment.getProperty("MBS_DEMO", Boolean.class, !databaseNamed);
    Map<String, Object> settings = new HashMap<>();
    settings.put("mbs.demo", demo);
    settings.put("mbs.secure", !demo);
    if (demo) {
      settings.put("server.address", "127.0.0.1");
      settings.put("management.server.address", "127.0.0.1");
    }
    String database = environment.getProperty("spring.datasource.url", "");
    if (database.startsWith("jdbc:postgresql:")) {
      if (application.getWebApplicationType() != WebApplicationType.NONE) {
        settings.put(PAGES + "socketTimeout", SILENCE_SECONDS);
      }
      settings.put(PAGES + "connectTimeout", SILENCE_SECONDS);
      settings.put(LONG_WORK + "socketTimeout", LONG_SILENCE_SECONDS);
      settings.put(LONG_WORK + "connectTimeout", SILENCE_SECONDS);
      settings.put(LONG_WORK + "tcpKeepAlive", true);
      settings.put("spring.flyway.url", database);
      boolean owned = !environment.getProperty("MBS_DB_OWNER_USER", "").isBlank();
      settings.put("spring.flyway.user", owned ? "${MBS_DB_OWNER_USER}" : "${spring.datasource.username}");
      settings.put("spring.flyway.password", owned ? "${MBS_DB_OWNER_PASSWORD:}" : "${spring.datasource.password}");
    }
    environment.getPropertySources().addLast(new MapPropertySource("derivedSettings", settings));
  }

  /** On one port, health and metrics would be open to everybody who may see the pages. 0 means any free port. */
  private static void requireTwoPorts(ConfigurableEnvironment environment) {
    int pages = environment.getProperty("server.port", Integer.class, 8080);
    int management = environment.getProperty("management.server.port", Integer.class, pages);
    if (pages == management && pages != 0) {
      throw new IllegalStateException("SERVER_PORT and MANAGEMENT_SERVER_PORT are both " + pages
          + ". Choose two ports, of which only the first is published.");
    }
  }
}
