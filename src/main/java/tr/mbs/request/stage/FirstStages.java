package tr.mbs.request.stage;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Makes the stages of requests that are older than stages, as migration 272.1: once, before a node serves. */
@Component
class FirstStages implements JavaMigration {

  private static final int PORTION = 1_000;

  @Override
  public void migrate(Context context) {
    StageBook book = new StageBook(new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true)));
    List<UUID> ids = book.next(StageBook.START, PORTION);
    while (!ids.isEmpty()) {
      book.mend(ids);
      ids = book.next(ids.get(ids.size() - 1), PORTION);
    }
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("272.1");
  }

  @Override
  public String getDescription() {
    return "stages of older requests";
  }

  @Override
  public Integer getChecksum() {
    return 2721;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
