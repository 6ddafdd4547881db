package tr.mbs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import tr.mbs.testing.TestDatabase;

/** Two nodes that start together on an empty database make one of everything (security.md §3). */
@Tag("heavy")
class TwoNodesIT {

  @TempDir
  Path folder;

  @RepeatedTest(3)
  void makeOneOfEverything() throws IOException, SQLException {
    Map<String, String> database = TestDatabase.settings(false);
    Map<String, String> environment = Map.of(
        "MBS_DB_URL", database.get("spring.datasource.url"),
        "MBS_DB_USER", database.get("spring.datasource.username"),
        "MBS_DB_PASSWORD", database.get("spring.datasource.password"),
        "MBS_SECRET_KEY", "bWJzLXRlc3Qta2V5LW1icy10ZXN0LWtleS1tYnMtMTI=",
        "MBS_ADMIN_PASSWORD", "Iki-Dugum-Birlikte-2026");
    try (RunningJar one = new RunningJar(folder, environment); RunningJar other = new RunningJar(folder, environment)) {
      one.awaitReady();
      other.awaitReady();
      assertThat(one.errors()).isEmpty();
      assertThat(other.errors()).isEmpty();
    }
    try (Connection connection = DriverManager.getConnection(database.get("spring.datasource.url"),
        database.get("spring.datasource.username"), database.get("spring.datasource.password"))) {
      assertThat(number(connection, "select count(*) from act_re_deployment")).isOne();
      assertThat(number(connection, "select max(version_) from act_re_procdef")).isOne();
      assertThat(number(connection, "select count(*) from act_id_user")).isOne();
      assertThat(number(connection, "select count(*) from province")).isEqualTo(81);
    }
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getInt(1);
    }
  }
}
