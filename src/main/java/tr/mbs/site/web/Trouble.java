package tr.mbs.site.web;

import java.io.EOFException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tr.mbs.kernel.Refusal;
import tr.mbs.site.DatabaseFailure;

/**
 * What went wrong, as people are told: nothing of the program shows through.
 *
 * @param status   of the HTTP answer
 * @param words    which texts of the bundle speak about it: {@code site.error.<words>.title}
 * @param sentence the refusal's own sentence, or null
 */
record Trouble(int status, String words, MessageSourceResolvable sentence) {

  /** A form that lay open too long: not the same advice as for a page that one may not open. */
  static final Trouble STALE = new Trouble(403, "stale", null);

  private static final Set<Integer> WITH_WORDS = Set.of(400, 403, 404, 405, 409, 410, 413, 422, 429, 500, 503);

  static Trouble of(int status) {
    return new Trouble(status, WITH_WORDS.contains(status) ? Integer.toString(status) : nearest(status), null);
  }

  /** Reads the exception and its causes, first what the database says itself; what nobody foresaw is 500. */
  static Trouble of(Throwable failure) {
    Optional<DatabaseFailure> told = DatabaseFailure.of(failure);
    if (told.isPresent()) {
      return of(told.get().status());
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return of(refusal);
      }
      int status = status(cause);
      if (status != 0) {
        return of(status);
      }
    }
    return of(500);
  }

  /** What does not exist and what is not yours look alike, so a 404 never has words of its own. */
  private static Trouble of(Refusal refusal) {
    int status = refusal.kind().status();
    return refusal.kind() == Refusal.Kind.NOT_FOUND ? of(status) : new Trouble(status, Integer.toString(status),
        new DefaultMessageSourceResolvable(new String[] {refusal.messageKey()}, refusal.args()));
  }

  private static int status(Throwable cause) {
    if (cause instanceof MaxUploadSizeExceededException) {
      return 413;
    }
    // A file where a text belongs cannot be converted; a body that breaks off ends too early.
    if (cause instanceof MultipartException || cause instanceof ConversionNotSupportedException
        || cause instanceof EOFException || unreadableForm(cause)) {
      return 400;
    }
    if (cause instanceof ErrorResponse response) {
      return response.getStatusCode().value();
    }
    if (cause instanceof ConcurrencyFailureException) {
      return 409;
    }
    return noConnection(cause) ? 503 : 0;
  }

  /** Tomcat's reader of forms trips over a part that says that it is made of parts, and not what stands between them. */
  private static boolean unreadableForm(Throwable cause) {
    return Stream.of(cause.getStackTrace()).limit(1).map(StackTraceElement::getClassName)
        .anyMatch(thrower -> thrower.startsWith("org.apache.tomcat.util.http.fileupload."));
  }

  private static boolean noConnection(Throwable cause) {
    return cause instanceof CannotCreateTransactionException || cause instanceof DataAccessResourceFailureException
        || cause instanceof QueryTimeoutException || cause instanceof SQLTransientConnectionException
        || cause instanceof SQLNonTransientConnectionException;
  }

  private static String nearest(int status) {
    if (status == 401) {
      return "403";
    }
    return status < 500 ? "400" : "500";
  }
}
