package tr.mbs.workflow.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Says in our words what the engine's own API says when it fails. Its answers name classes and permissions, in English,
 * and most of what a caller can get wrong is a 500 there:
 *
 * <pre>
 * good  browser ─► door ─► engine                                                     as it is
 * bad   browser ─► door ─► engine ─► {"type":"NullPointerException",…}, 500           {"type":"MbsError",…}, 400
 *                                    {"type":"AuthorizationException",…}, 403         … 404: not yours, so not there
 *                                    the database is away                             … 503
 * </pre>
 *
 * <p>The engine itself logs what was a fault.
 */
class EngineFailures extends OncePerRequestFilter {

  private static final Pattern OVERTAKEN = Pattern.compile("OptimisticLocking");
  private static final Pattern AWAY = Pattern.compile("Persistence|Transaction|Connection");
  private static final Pattern NUL = Pattern.compile("\\\\u0000");
  private static final int LARGEST_QUERY = 64 * 1024;
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
    ContentCachingRequestWrapper asked = new ContentCachingRequestWrapper(request, LARGEST_QUERY);
    ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
    chain.doFilter(asked, kept);
    if (kept.getStatus() >= HttpServletResponse.SC_BAD_REQUEST && !kept.isCommitted()
        && kept.getStatus() != HttpServletResponse.SC_UNAUTHORIZED) {
      String type = type(kept.getContentAsByteArray());
      kept.resetBuffer();
      retell(kept, type, NUL.matcher(asked.getContentAsString()).find());
    }
    kept.copyBodyToResponse();
  }

  /** @param nul whether the caller sent one: PostgreSQL takes none, and the engine does not tell why it failed */
  private void retell(HttpServletResponse response, String type, boolean nul) throws IOException {
    if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN
        || response.getStatus() == HttpServletResponse.SC_NOT_FOUND) {
      answers.say(response, HttpServletResponse.SC_NOT_FOUND, "workflow.engine.notFound");
    } else if (OVERTAKEN.matcher(type).find()) {
      answers.say(response, HttpServletResponse.SC_CONFLICT, "workflow.door.overtaken");
    } else if (AWAY.matcher(type).find() && !nul) {
      response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
      answers.say(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "workflow.engine.away");
    } else {
      answers.say(response, HttpServletResponse.SC_BAD_REQUEST, "workflow.engine.refused");
    }
  }

  /** The simple name of the exception's class, as the engine tells it; empty when it tells none. */
  private String type(byte[] body) throws IOException {
    try {
      JsonNode answer = json.readTree(body);
      return answer == null ? "" : answer.path("type").asText();
    } catch (JsonProcessingException notJson) {
      return "";
    }
  }
}
