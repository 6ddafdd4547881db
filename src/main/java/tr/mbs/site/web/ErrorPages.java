package tr.mbs.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container brings every request that a filter, the framework or a fault of ours ended. */
@Controller
class ErrorPages implements ErrorController {

  private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

  private final ErrorAnswer answer;

  ErrorPages(ErrorAnswer answer) {
    this.answer = answer;
  }

  @RequestMapping("${server.error.path:/error}")
  Object page(HttpServletRequest request, HttpServletResponse response) {
    return answer.to(request, response, trouble(request));
  }

  private static Trouble trouble(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      return Trouble.of(failure);
    }
    if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
      return Trouble.of(HttpServletResponse.SC_NOT_FOUND);
    }
    if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      // The page says that the fault has been recorded; one that came by sendError has not been.
      log.error("Status 500 without an exception for {}", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }
    boolean stale = status == HttpServletResponse.SC_FORBIDDEN
        && request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
    return stale ? Trouble.STALE : Trouble.of(status);
  }
}
