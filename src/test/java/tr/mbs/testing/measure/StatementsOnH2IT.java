package tr.mbs.testing.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.TestDatabase;

/**
 * Every statement of ours that the tests of this build said to PostgreSQL is one that H2 understands as well: its tables,
 * columns, functions and grammar. Needs those tests before it ({@code mvn verify}); alone it has nothing to ask.
 */
@ApplicationTest
@Tag("h2")
class StatementsOnH2IT {

  /** What is asked of PostgreSQL alone, behind a look at which database it is: the lock of several nodes, a role's rights. */
  private static final Set<String> WORDS_OF_POSTGRESQL =
      Set.of("pg_advisory_lock", "pg_advisory_unlock", "has_table_privilege");

  @Autowired
  private DataSource dataSource;

  @Test
  void h2UnderstandsWhatWasSaidToPostgresql() throws SQLException {
    assumeThat(TestDatabase.isH2()).isTrue();
    Set<String> statements = SpokenStatements.all();
    assumeThat(SpokenStatements.folder()).isPresent();
    assertThat(statements).as("statements that the run on PostgreSQL has noted").hasSizeGreaterThan(100);
    List<String> notUnderstood = new ArrayList<>();
    try (Connection connection = dataSource.getConnection()) {
      for (String statement : statements) {
        if (WORDS_OF_POSTGRESQL.stream().anyMatch(statement::contains)) {
          continue;
        }
        try {
          connection.prepareStatement(statement).close();
        } catch (SQLException e) {
          notUnderstood.add(statement + "\n  " + e.getMessage());
        }
      }
    }
    assertThat(notUnderstood).as("of " + statements.size() + " statements").isEmpty();
  }
}
