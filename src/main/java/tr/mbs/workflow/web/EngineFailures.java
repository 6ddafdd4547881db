package tr.mbs.workflow.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tr.mbs.kernel.Refusal;
import tr.mbs.site.DatabaseFailure;
import tr.mbs.workflow.engine.DatabaseCodes;

/**
 * Says in our words what the engine's own API says when it fails. Its answers name classes and permissions, in English,
 * and most of what a caller can get wrong is a 500 there:
 *
 * <pre>
 * good  browser ─► door ─► engine                                                     as it is
 * bad   browser ─► door ─► engine ─► {"type":"NullPointerException",…}, 500           {"type":"MbsError",…}, 400
 *                                    {"type":"AuthorizationException",…}, 403         … 404: not yours, so not there
 *                                    the database takes no such data                  … 422, 409
 *                                    the database is away                             … 503
 * </pre>
 *
 * <p>The engine itself logs what was a fault.
 */
class EngineFailures extends OncePerRequestFilter {

  private static final Pattern OVERTAKEN = Pattern.compile("OptimisticLocking");
  /** Nothing was asked yet: there was no connection. */
  private static final Pattern AWAY = Pattern.compile("Transaction|Connection");
  private static final String SECONDS_TO_WAIT = "5";

  private final DoorAnswers answers;
  private final ObjectMapper json;

  EngineFailures(DoorAnswers answers, ObjectMapper json) {
    this.answers = answers;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, kept);
    if (kept.getStatus() >= HttpServletResponse.SC_BAD_REQUEST && !kept.isCommitted()
        && kept.getStatus() != HttpServletResponse.SC_UNAUTHORIZED) {
      JsonNode told = read(kept.getContentAsByteArray());
      kept.resetBuffer();
      retell(kept, told.path("type").asText(), told.path("code").asInt());
    }
    kept.copyBodyToResponse();
  }

  /**
   * @param type simple name of the exception's class; empty when the engine tells none
   * @param code one of {@link DatabaseCodes}, or another that means nothing here
   */
  private void retell(HttpServletResponse response, String type, int code) throws IOException {
    if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN
        || response.getStatus() == HttpServletResponse.SC_NOT_FOUND) {
      answers.say(response, HttpServletResponse.SC_NOT_FOUND, "workflow.engine.notFound");
    } else if (OVERTAKEN.matcher(type).find() || code == DatabaseCodes.of(DatabaseFailure.TAKEN)) {
      answers.say(response, HttpServletResponse.SC_CONFLICT, "workflow.door.overtaken");
    } else if (code == DatabaseCodes.of(DatabaseFailure.REFUSED)) {
      answers.say(response, Refusal.Kind.INVALID.status(), "workflow.engine.refusedData");
    } else if (AWAY.matcher(type).find() || code == DatabaseCodes.of(DatabaseFailure.AWAY)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
      answers.say(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "workflow.engine.away");
    } else {
      answers.say(response, HttpServletResponse.SC_BAD_REQUEST, "workflow.engine.refused");
    }
  }

  private JsonNode read(byte[] body) throws IOException {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }
}
