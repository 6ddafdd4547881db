package tr.mbs.request.stage;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the stages of requests that are older than stages, as migration 272.1: once, before a node serves. */
@Component
class FirstStages implements JavaMigration {

  private static final int PORTION = 1_000;

  @Override
  public void migrate(Context context) {
    SingleConnectionDataSource database = new SingleConnectionDataSource(context.getConnection(), true);
    TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    StageBook book = new StageBook(new JdbcTemplate(database));
    List<UUID> ids = book.next(StageBook.START, PORTION);
    while (!ids.isEmpty()) {
      List<UUID> portion = ids;
      transaction.executeWithoutResult(status -> book.mend(portion));
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

  /** A portion each: nodes of the release before go on with requests meanwhile. Begun anew, it makes the same. */
  @Override
  public boolean canExecuteInTransaction() {
    return false;
  }
}
