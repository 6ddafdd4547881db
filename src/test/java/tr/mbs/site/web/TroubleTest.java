package tr.mbs.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tr.mbs.kernel.Refusal;

class TroubleTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new Refusal(Refusal.Kind.INVALID, "any"), 422),
        Arguments.of(new Refusal(Refusal.Kind.GONE, "any"), 410),
        Arguments.of(new IllegalStateException(new Refusal(Refusal.Kind.CONFLICT, "any")), 409),
        Arguments.of(new ObjectOptimisticLockingFailureException("x", null), 409),
        Arguments.of(new MaxUploadSizeExceededException(1), 413),
        Arguments.of(new MultipartException("torn"), 400),
        Arguments.of(new ConversionNotSupportedException(new Object(), String.class, null), 400),
        Arguments.of(new IllegalStateException(new EOFException()), 400),
        Arguments.of(new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS), 429),
        Arguments.of(new CannotCreateTransactionException("pool empty"), 503),
        Arguments.of(new DataAccessResourceFailureException("away"), 503),
        Arguments.of(new JpaSystemException(new RuntimeException(new SQLException("shutdown", "57P01"))), 503),
        Arguments.of(new TransactionSystemException("commit", new SQLException("broken pipe", "08006")), 503),
        Arguments.of(new IllegalStateException(new SQLTransientConnectionException("timeout")), 503),
        Arguments.of(new IllegalStateException(new SQLException("closed", "90098")), 503),
        Arguments.of(new DataIntegrityViolationException("value", new SQLException("NUL", "22021")), 422),
        Arguments.of(new DataAccessResourceFailureException("row", new SQLException("too large", "54000")), 422),
        Arguments.of(new DataIntegrityViolationException("row", new SQLException("duplicate", "23505")), 409),
        Arguments.of(new DataIntegrityViolationException("duplicate"), 500),
        Arguments.of(new IllegalStateException(new SQLException("syntax")), 500),
        Arguments.of(new NullPointerException(), 500));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyFailureHasAStatus(Throwable failure, int status) {
    assertThat(Trouble.of(failure).status()).isEqualTo(status);
  }

  @Test
  void aRefusalSpeaksForItselfButNotAboutWhatIsNotYours() {
    Trouble conflict = Trouble.of(new Refusal(Refusal.Kind.CONFLICT, "request.taken", "x"));
    assertThat(conflict.sentence().getCodes()).containsExactly("request.taken");
    assertThat(Trouble.of(new Refusal(Refusal.Kind.NOT_FOUND, "request.unknown"))).isEqualTo(Trouble.of(404));
  }

  @Test
  void unforeseenStatusesBorrowWords() {
    assertThat(Trouble.of(415)).isEqualTo(new Trouble(415, "400", null));
    assertThat(Trouble.of(401)).isEqualTo(new Trouble(401, "403", null));
    assertThat(Trouble.of(502)).isEqualTo(new Trouble(502, "500", null));
  }
}
