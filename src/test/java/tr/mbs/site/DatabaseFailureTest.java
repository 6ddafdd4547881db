package tr.mbs.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFailureTest {

  @ParameterizedTest
  @CsvSource({"08006, AWAY", "57P01, AWAY", "57P03, AWAY", "53300, AWAY", "90098, AWAY", "22021, REFUSED",
      "22001, REFUSED", "54000, REFUSED", "23505, TAKEN", "23503, TAKEN", "42601,", "40001,", "57014,"})
  void isToldByTheState(String state, DatabaseFailure failure) {
    SQLException exception = new SQLException("any", state);
    assertThat(DatabaseFailure.of(exception).orElse(null)).isEqualTo(failure);
    assertThat(DatabaseFailure.of(new IllegalStateException(new SQLException(exception))).orElse(null))
        .isEqualTo(failure);
  }

  @Test
  void isNotToldByWhatNamesNoState() {
    assertThat(DatabaseFailure.of(new IllegalStateException(new SQLException("any")))).isEmpty();
  }

  @Test
  void isAwayWhenThePoolClosedTheConnection() {
    assertThat(DatabaseFailure.of(new IllegalStateException(new SQLException("Connection is closed"))))
        .contains(DatabaseFailure.AWAY);
  }
}
