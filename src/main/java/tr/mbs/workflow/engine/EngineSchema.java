package tr.mbs.workflow.engine;

import java.sql.Connection;
import java.util.Locale;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables from the scripts inside the engine's own jar, as migration 001. When the engine creates
 * them itself, one of two nodes that start together on an empty database dies; Flyway's lock prevents that.
 */
@Component
class EngineSchema implements JavaMigration {

  private static Stream<String> parts() {
    return Stream.of("engine", "history", "identity", "case.engine", "case.history", "decision.engine",
        "decision.history");
  }

  @Override
  public void migrate(Context context) throws Exception {
    Connection connection = context.getConnection();
    String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    String vendor = product.startsWith("postgres") ? "postgres" : product;
    parts()
        .map(part -> "org/camunda/bpm/engine/db/create/activiti." + vendor + ".create." + part + ".sql")
        .forEach(script -> ScriptUtils.executeSqlScript(connection, new ClassPathResource(script)));
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("001");
  }

  @Override
  public String getDescription() {
    return "engine 7.24.0";
  }

  @Override
  public Integer getChecksum() {
    return 7240;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
