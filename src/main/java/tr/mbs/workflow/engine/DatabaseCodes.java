package tr.mbs.workflow.engine;

import java.sql.SQLException;
import org.camunda.bpm.engine.impl.errorcode.ExceptionCodeProvider;
import tr.mbs.site.DatabaseFailure;

/**
 * What the database said, as a code that the engine's API tells with a failure: its type and message are the same
 * whether the database was away or refused a value.
 */
public class DatabaseCodes implements ExceptionCodeProvider {

  /** The engine leaves the codes from here on to us. */
  private static final int OURS = 20_000;

  public static int of(DatabaseFailure failure) {
    return OURS + failure.status();
  }

  @Override
  public Integer provideCode(SQLException failure) {
    return DatabaseFailure.of(failure).map(DatabaseCodes::of).orElse(null);
  }
}
