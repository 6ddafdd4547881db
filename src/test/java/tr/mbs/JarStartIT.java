package tr.mbs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.mbs.testing.TwoRoles;

/**
 * The artefact starts on a Turkish machine, on both databases, and again on what it left there; and says in words why it
 * does not. That each setting is asked for is for tests of the settings: here it is told to an operator, not a developer.
 */
class JarStartIT {

  private static final String KEY = "bWJzLXRlc3Qta2V5LW1icy10ZXN0LWtleS1tYnMtMTI=";

  /** The engine's REST application, the database's console, whole libraries, and what the operator's port is for. */
  private static final List<String> DOORS_OF_ITS_PARTS = List.of("/engine-rest", "/engine-rest/engine",
      "/h2-console", "/h2-console/login.do", "/webjars/bootstrap/5.3.8/css/bootstrap.min.css",
      "/webjars/camunda/index.html", "/webjars/camunda/app/tasklist/index.html", "/actuator", "/actuator/prometheus");

  /** Ways in that nobody has configured: ours by identity providers, and those that the library would offer. */
  private static final List<String> DOORS_OF_PROVIDERS = List.of("/giris/e-devlet", "/giris/e-devlet/donus?code=x&state=x",
      "/giris/e-devlet/sonuc?neden=muhtar-degil", "/kurum/giris/kurumsal", "/kurum/giris/kurumsal/donus",
      "/kurum/giris/kurumsal/sonuc", "/oauth2/authorization/e-devlet", "/oauth2/authorization/oidc",
      "/login/oauth2/code/oidc", "/login");

  @TempDir
  Path folder;

  @Test
  void startsTwiceWithoutAnyEnvironment() throws IOException, InterruptedException {
    try (RunningJar first = new RunningJar(folder, Map.of())) {
      startsWithoutWarning(first);
      assertThat(first.log()).contains("Successfully applied");
      opensItsOwnDoorsOnly(first);
    }
    try (RunningJar second = new RunningJar(folder, Map.of())) {
      startsWithoutWarning(second);
      assertThat(second.log()).doesNotContain("Successfully applied");
    }
  }

  /**
   * As docs/deployment.md tells: no demo, one role owns the tables, the application works as another. Who forgot the
   * first password is told so; the tables are there then, and the next start goes on from them. The audit trail is verified
   * without it.
   */
  @Test
  void startsOnPostgresqlWithTwoRolesOnceThereIsAFirstPassword()
      throws IOException, InterruptedException, SQLException {
    TwoRoles roles = TwoRoles.onNewDatabase();
    Map<String, String> environment = new HashMap<>(Map.of(
        "MBS_DB_URL", roles.url(), "MBS_DB_USER", roles.application(), "MBS_DB_PASSWORD", TwoRoles.PASSWORD,
        "MBS_DB_OWNER_USER", roles.owner(), "MBS_DB_OWNER_PASSWORD", TwoRoles.PASSWORD, "MBS_SECRET_KEY", KEY));
    assertThat(givesUp(environment, "Set MBS_ADMIN_PASSWORD")).contains("Successfully applied");
    environment.put("MBS_ADMIN_PASSWORD", "Ilk-Parola-2026");
    try (RunningJar jar = new RunningJar(folder, environment)) {
      startsInProduction(jar);
      assertThat(jar.log()).doesNotContain("Successfully applied");
      opensItsOwnDoorsOnly(jar);
      insistsOnTls(jar);
    }
    environment.remove("MBS_ADMIN_PASSWORD");
    try (RunningJar verification = new RunningJar(folder, environment, "--mbs.verify-audit")) {
      assertThat(verification.exitCode()).isZero();
      assertThat(verification.log()).startsWith("Denetim izi sağlam.");
    }
  }

  private static void startsWithoutWarning(RunningJar jar) {
    jar.awaitReady();
    assertThat(warnings(jar)).isEmpty();
  }

  /** Only what there is not yet is worth a warning: nobody has a gateway. */
  private static void startsInProduction(RunningJar jar) {
    jar.awaitReady();
    assertThat(warnings(jar)).hasSize(2).allMatch(line -> line.endsWith("gateway: messages stay in the outbox"));
  }

  private static List<String> warnings(RunningJar jar) {
    return jar.log().lines().filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")).toList();
  }

  private static void opensItsOwnDoorsOnly(RunningJar jar) throws IOException, InterruptedException {
    assertThat(jar.status("/")).isEqualTo(200);
    for (String path : DOORS_OF_ITS_PARTS) {
      assertThat(jar.status(path)).as(path).isEqualTo(404);
    }
    for (String path : DOORS_OF_PROVIDERS) {
      assertThat(jar.status(path)).as(path).isEqualTo(404);
    }
    assertThat(jar.page("/giris")).contains("Onay Kodu Gönder").doesNotContain("e-Devlet");
    assertThat(jar.page("/kurum/giris")).contains("Parola").doesNotContain("Kurumsal hesap");
  }

  private static void insistsOnTls(RunningJar jar) throws IOException, InterruptedException {
    HttpHeaders page = jar.headers("/giris");
    assertThat(page.firstValue("Strict-Transport-Security").orElse("")).startsWith("max-age=31536000");
    assertThat(page.allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("; Secure"));
  }

  @Test
  void saysThatTheKeyIsMissing() throws IOException, InterruptedException {
    givesUp(Map.of("MBS_DEMO", "false"), "MBS_SECRET_KEY is missing.");
  }

  private String givesUp(Map<String, String> environment, String sentence) throws IOException, InterruptedException {
    try (RunningJar jar = new RunningJar(folder, environment)) {
      assertThat(jar.exitCode()).isNotZero();
      assertThat(jar.log()).contains("APPLICATION FAILED TO START", sentence).doesNotContain("\tat ");
      return jar.log();
    }
  }
}
