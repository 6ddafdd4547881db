package tr.mbs.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * An empty database on PostgreSQL with two roles, made by the statements of {@code docs/deployment.md}: one owns it, the
 * application connects as the other.
 */
public record TwoRoles(String url, String owner, String application) {

  public static final String PASSWORD = "iki-rol-2026";

  public static TwoRoles onNewDatabase() throws SQLException {
    Map<String, String> settings = TestDatabase.settings(false);
    // The URL names the superuser, and the driver prefers that to what it is given beside it.
    String url = settings.get("spring.datasource.url").replaceFirst("\\?.*$", "");
    String name = url.substring(url.lastIndexOf('/') + 1);
    TwoRoles roles = new TwoRoles(url, name + "_owner", name + "-app");
    roles.asSuperuser("create role \"" + roles.owner + "\" login password '" + PASSWORD + "'",
        "create role \"" + roles.application + "\" login password '" + PASSWORD + "'",
        "alter database " + name + " owner to \"" + roles.owner + "\"");
    return roles;
  }

  public void asSuperuser(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
