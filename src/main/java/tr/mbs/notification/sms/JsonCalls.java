package tr.mbs.notification.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tr.mbs.notification.gateway.Delivery;

/**
 * Calls one provider, JSON in and out, and has the one rule about a call without a readable answer: what nobody
 * began to write certainly did not leave (LATER), what was written may have (UNSURE). Never logs what it sends or reads, and
 * quotes no word of an answer: providers repeat numbers and texts in theirs.
 *
 * <p>HTTP/1.1 by the JDK's client, which sends no POST twice; {@code HttpURLConnection} would, where a server hangs up
 * without an answer.
 */
final class JsonCalls {

  /** For those who want no header of ours. */
  static final Consumer<HttpHeaders> UNSIGNED = headers -> { };

  /** Far beyond a hundred reports. */
  private static final int LONGEST_ANSWER = 1 << 20;
  /** Somebody before the provider waited for it in vain: as unknown as no answer at all. */
  private static final Set<Integer> WAITED_IN_VAIN = Set.of(504, 520, 524);
  private static final int LONGEST_REFERENCE = 200;
  private static final Pattern SLASHES = Pattern.compile("/+$");
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]+");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String address;
  private final RestClient client;

  /**
   * What a provider said.
   *
   * @param body missing where it was no JSON
   */
  record Answer(int status, JsonNode body) {

    boolean isSuccess() {
      return status >= 200 && status < 300;
    }

    /** The text or number at a JSON pointer; empty when there is none. */
    String text(String pointer) {
      return body.at(pointer).asText("");
    }

    /** The same where it can be kept as a reference, else null. */
    String reference(String pointer) {
      return JsonCalls.reference(text(pointer));
    }
  }

  /**
   * @param address of the provider: as written where a call adds nothing to it, without slashes at its end where it does
   * @param connect how long a connection may take
   * @param read    how long an answer may take after that
   */
  JsonCalls(String address, Duration connect, Duration read) {
    this.address = address;
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(connect)
        .build());
    requests.setReadTimeout(read);
    this.client = RestClient.builder().requestFactory(requests).build();
  }

  /** Null where this is nothing that a message could be found by again. */
  static String reference(String text) {
    return isToken(text) && text.length() <= LONGEST_REFERENCE ? text : null;
  }

  /** Whether this can stand in a header; the JDK's client would throw, and repeat it. */
  static boolean isToken(String text) {
    return TOKEN.matcher(text).matches();
  }

  /**
   * Hands a message over.
   *
   * @param path    below the address
   * @param once    whether a second one would be worse than none: then an error is a doubt already
   * @param reading what the answer means; empty where it says nothing that is known, then its HTTP status decides
   */
  Delivery send(String path, Consumer<HttpHeaders> headers, Object message, boolean once,
      Function<Answer, Optional<Delivery>> reading) {
    Departure departure = new Departure(bytes(message));
    try {
      Answer answer = call(path, headers, departure);
      return reading.apply(answer).orElseGet(() -> byStatus(answer, once));
    } catch (RestClientException failed) {
      String reason = " (" + failed.getMostSpecificCause().getClass().getSimpleName() + ")";
      return departure.keepBack() || hadNoKeys(failed) ? Delivery.later("no connection to the provider" + reason)
          : Delivery.unsure("no answer from the provider" + reason);
    }
  }

  /** Asks for something else; empty when nothing readable comes back. */
  Optional<Answer> ask(String path, Consumer<HttpHeaders> headers, Object question) {
    try {
      return Optional.of(call(path, headers, new Departure(bytes(question))))
          .filter(answer -> !answer.body().isMissingNode());
    } catch (RestClientException failed) {
      return Optional.empty();
    }
  }

  private Answer call(String path, Consumer<HttpHeaders> headers, Departure departure) {
    return client.post().uri(URI.create(path.isEmpty() ? address : SLASHES.matcher(address).replaceFirst("") + path))
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_JSON)
        .contentLength(departure.length())
        .headers(headers)
        .httpRequest(request -> ((StreamingHttpOutputMessage) request).setBody(departure))
        .exchange((request, response) -> new Answer(response.getStatusCode().value(),
            json(response.getBody().readNBytes(LONGEST_ANSWER))));
  }

  /** An error may come after the provider took the message; that it is out of service (503) it says before. */
  private static Delivery byStatus(Answer answer, boolean once) {
    int status = answer.status();
    boolean isUnknown = answer.isSuccess() || WAITED_IN_VAIN.contains(status) || once && status >= 500 && status != 503;
    return isUnknown ? Delivery.unsure("an answer that cannot be read (HTTP " + status + ")")
        : Delivery.later("the provider refused the call (HTTP " + status + ")");
  }

  /** The client asks for the words before keys are agreed, and writes none of them without. */
  private static boolean hadNoKeys(RestClientException failed) {
    return failed.contains(SSLHandshakeException.class);
  }

  private static byte[] bytes(Object content) {
    try {
      return JSON.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not to be written as JSON", e);
    }
  }

  private static JsonNode json(byte[] answer) {
    try {
      return JSON.readTree(answer);
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }
}
