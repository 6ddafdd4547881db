package tr.mbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** What follows from demo mode, as the settings of Tomcat, Spring and Camunda read it. */
class DerivedSettingsTest {

  private static final List<String> ON_WITH_TLS = List.of("mbs.secure", "server.servlet.session.cookie.secure",
      "camunda.bpm.webapp.csrf.enable-secure-cookie", "camunda.bpm.webapp.session-cookie.enable-secure-cookie");

  private static final String SILENCE = "spring.datasource.hikari.data-source-properties.socketTimeout";
  private static final String LONG_SILENCE = "mbs.long-work.data-source-properties.socketTimeout";

  @ParameterizedTest
  @ValueSource(strings = {"MBS_DEMO", "MBS_DB_URL"})
  void outsideDemoModeCookiesAreSecureAndHstsIsOn(String variable) throws IOException {
    var settings = settings(Map.of(variable, variable.equals("MBS_DEMO") ? "false" : "jdbc:postgresql://db/mbs"));
    assertThat(ON_WITH_TLS).allMatch(name -> settings.getRequiredProperty(name, Boolean.class));
    assertThat(settings.getProperty("camunda.bpm.webapp.header-security.hsts-disabled")).isEqualTo("false");
    assertThat(settings.getProperty("server.address")).isNull();
  }

  @Test
  void theDemoNeedsNoTlsAndListensToThisMachineOnly() throws IOException {
    for (Map<String, Object> environment : List.<Map<String, Object>>of(Map.of(),
        Map.of("MBS_DB_URL", "jdbc:postgresql://db/mbs", "MBS_DEMO", "true"))) {
      var settings = settings(environment);
      assertThat(ON_WITH_TLS).noneMatch(name -> settings.getRequiredProperty(name, Boolean.class));
      assertThat(settings.getProperty("camunda.bpm.webapp.header-security.hsts-disabled")).isEqualTo("true");
      assertThat(settings.getProperty("server.address")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void migrationsRunAsTheOwnerWhereOneIsNamed() throws IOException {
    var two = settings(Map.of("MBS_DB_URL", "jdbc:postgresql://db/mbs", "MBS_DB_USER", "mbs",
        "MBS_DB_OWNER_USER", "mbs_owner", "MBS_DB_OWNER_PASSWORD", "secret"));
    assertThat(two.getProperty("spring.flyway.user")).isEqualTo("mbs_owner");
    assertThat(two.getProperty("spring.flyway.password")).isEqualTo("secret");
    assertThat(two.getProperty("spring.datasource.username")).isEqualTo("mbs");
    var one = settings(Map.of("MBS_DB_URL", "jdbc:postgresql://db/mbs", "MBS_DB_USER", "mbs", "MBS_DB_PASSWORD", "own",
        "MBS_DB_OWNER_USER", ""));
    assertThat(one.getProperty("spring.flyway.user")).isEqualTo("mbs");
    assertThat(one.getProperty("spring.flyway.password")).isEqualTo("own");
  }

  @Test
  void aSilentPostgresqlIsGivenUpButLongWorkAndMigrationsMayTakeTheirTime() throws IOException {
    var postgresql = settings(Map.of("MBS_DB_URL", "jdbc:postgresql://db/mbs"));
    assertThat(postgresql.getProperty(SILENCE)).isEqualTo("4");
    assertThat(postgresql.getProperty(LONG_SILENCE)).isEqualTo("600");
    assertThat(postgresql.getProperty("spring.flyway.url")).as("not by the pool").isEqualTo("jdbc:postgresql://db/mbs");
    assertThat(settings(Map.of()).getProperty(SILENCE)).as("H2 takes no such setting").isNull();
  }

  /** Whoever has the audit trail verified waits for one statement over all of it. */
  @Test
  void aCommandWaitsAsLongAsItTakes() throws IOException {
    SpringApplication command = new SpringApplication();
    command.setWebApplicationType(WebApplicationType.NONE);
    assertThat(settings(Map.of("MBS_DB_URL", "jdbc:postgresql://db/mbs"), command).getProperty(SILENCE)).isNull();
  }

  @Test
  void healthAndMetricsAreNotOnThePortOfThePages() throws IOException {
    assertThatIllegalStateException()
        .isThrownBy(() -> settings(Map.of("SERVER_PORT", "9000", "MANAGEMENT_SERVER_PORT", "9000")))
        .withMessage("SERVER_PORT and MANAGEMENT_SERVER_PORT are both 9000. "
            + "Choose two ports, of which only the first is published.");
    assertThatIllegalStateException().isThrownBy(() -> settings(Map.of("SERVER_PORT", "8081")));
    assertThat(settings(Map.of("SERVER_PORT", "0", "MANAGEMENT_SERVER_PORT", "0")).getProperty("server.port"))
        .isEqualTo("0");
  }

  /** application.yaml with these variables, and none of the machine's own. */
  private static StandardEnvironment settings(Map<String, Object> variables) throws IOException {
    return settings(variables, new SpringApplication());
  }

  private static StandardEnvironment settings(Map<String, Object> variables, SpringApplication application)
      throws IOException {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    environment.getPropertySources().addLast(new MapPropertySource("variables", variables));
    new YamlPropertySourceLoader().load("yaml", new ClassPathResource("application.yaml"))
        .forEach(environment.getPropertySources()::addLast);
    new DerivedSettings().postProcessEnvironment(environment, application);
    return environment;
  }
}
