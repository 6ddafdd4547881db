package tr.mbs.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import tr.mbs.kernel.Refusal;
import tr.mbs.site.DatabaseFailure;

/** What controllers throw and people should understand. The rest goes the container's way to {@link ErrorPages}. */
@ControllerAdvice
class FailedRequests {

  private static final Logger log = LoggerFactory.getLogger(FailedRequests.class);

  private final ErrorAnswer answer;
  private final DatabaseOutage outage;

  FailedRequests(ErrorAnswer answer, DatabaseOutage outage) {
    this.answer = answer;
    this.outage = outage;
  }

  @ExceptionHandler({Refusal.class, DataAccessException.class, TransactionException.class, MultipartException.class,
      ConversionNotSupportedException.class})
  Object failed(HttpServletRequest request, HttpServletResponse response, RuntimeException failure) {
    Trouble trouble = Trouble.of(failure);
    if (trouble.status() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      throw failure;
    }
    if (outage.isMetBy(failure)) {
      log.warn("Database away: {}", failure.getClass().getName());
    } else if (DatabaseFailure.of(failure).isPresent()) {
      // We should have refused it ourselves. Its message would show the data.
      log.error("Database refused data of {}: {}", request.getRequestURI(), failure.getClass().getName());
    }
    return answer.to(request, response, trouble);
  }
}
