package tr.mbs.workflow.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody bring an expression to one of the prepared filters. The engine refuses them itself, except inside
 * {@code orQueries} (7.24.0): there it runs them. {@code PlainExpressions} is the second lock on the same door.
 */
class NoAdHocExpressions extends OncePerRequestFilter {

  private static final int MAX_BYTES = 64 * 1024;
  private static final String FORBIDDEN = "expression";

  private final DoorAnswers answers;
  private final ObjectMapper json;

  NoAdHocExpressions(DoorAnswers answers, ObjectMapper json) {
    this.answers = answers;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || !request.getRequestURI().contains("/filter/");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES || hasExpression(body)) {
      answers.say(response, HttpServletResponse.SC_BAD_REQUEST, "workflow.engine.refused");
    } else {
      chain.doFilter(new Replayed(request, body), response);
    }
  }

  /** Reads name by name, for in a tree of objects the second of two equal names hides the first. */
  private boolean hasExpression(byte[] body) {
    try (JsonParser parser = json.getFactory().createParser(body)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME && parser.currentName().toLowerCase(Locale.ROOT).contains(FORBIDDEN)) {
          return true;
        }
      }
      return false;
    } catch (IOException notJson) {
      // What we cannot read to its end the engine shall not read either.
      return true;
    }
  }

  /** The request with its body once more. */
  private static final class Replayed extends HttpServletRequestWrapper {

    private final ByteArrayInputStream body;

    private Replayed(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = new ByteArrayInputStream(body);
    }

    @Override
    public ServletInputStream getInputStream() {
      return new ServletInputStream() {
        @Override
        public int read() {
          return body.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
          return body.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
          return body.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new UnsupportedOperationException();
        }
      };
    }
  }
}
