package tr.mbs.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * The headers by which a browser keeps an answer safe: nothing of strangers in it, in no frame of theirs, taken for what
 * it says it is, and no copy left behind of what is personal.
 */
@Component
class SafeHeaders {

  private static final String OWN_CONTENT_ONLY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
      + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
  private static final String FRAME_OPTIONS = "X-Frame-Options";
  private static final long YEAR_IN_SECONDS = 31_536_000;

  private final boolean secure;

  /** @param secure whether browsers come by TLS */
  SafeHeaders(@Value("${mbs.secure}") boolean secure) {
    this.secure = secure;
  }

  List<HeaderWriter> ofPages() {
    return Stream.concat(ofAll(), Stream.of(
        new ContentSecurityPolicyHeaderWriter(OWN_CONTENT_ONLY), new CacheControlHeadersWriter())).toList();
  }

  /** Camunda brings a content policy of its own, and says only "no-cache" of what is personal. */
  List<HeaderWriter> ofWebApplications() {
    HeaderWriter noCopies = (request, response) -> {
      if (isPersonal(request)) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
      }
    };
    return Stream.concat(ofAll(), Stream.of(noCopies)).toList();
  }

  private Stream<HeaderWriter> ofAll() {
    Stream<HeaderWriter> always = Stream.of(new XContentTypeOptionsHeaderWriter(), SafeHeaders::writeFrameOptions,
        new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN));
    // TLS ends at the proxy, so Tomcat believes that no request is secure.
    return secure
        ? Stream.concat(always, Stream.of(new HstsHeaderWriter(AnyRequestMatcher.INSTANCE, YEAR_IN_SECONDS, true)))
        : always;
  }

  /** A document that is made for a frame of ours has said so already: the text of a mail. */
  private static void writeFrameOptions(HttpServletRequest request, HttpServletResponse response) {
    if (!response.containsHeader(FRAME_OPTIONS)) {
      response.setHeader(FRAME_OPTIONS, "DENY");
    }
  }

  /** What the API answers, and the page of an application; the rest are files, the same for everybody. */
  private static boolean isPersonal(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/camunda/api/") ? !path.contains("/static/") : path.matches(".*(/|/default)");
  }
}
