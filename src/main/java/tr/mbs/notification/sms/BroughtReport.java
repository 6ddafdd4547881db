package tr.mbs.notification.sms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import tr.mbs.notification.gateway.Report;

/**
 * What a provider brings to the {@link ReportDoor}: İleti Merkezi's {@code {"report":{"packet_id","status",…}}}
 * ({@code docs/sms/report/webhook.mdx} of github.com/iletimerkezi/apidocs-website), or our own plain
 * {@code {"reference","status"}}. Number and text that stand beside are not read.
 *
 * @param kind      of the gateway
 * @param reference as the gateway gave it when it took the message
 */
record BroughtReport(String kind, String reference, Report report) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Empty when it is neither, or says something that we do not know. */
  static Optional<BroughtReport> read(byte[] body) {
    try {
      JsonNode brought = JSON.readTree(body);
      JsonNode theirs = brought.path("report");
      return theirs.isObject() ? of("iletimerkezi", theirs.path("packet_id"), theirs, Codes.ILETIMERKEZI_WEBHOOK)
          : of("http", brought.path("reference"), brought, Codes.HTTP_REPORT);
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  /** @param gateway name of an account */
  boolean isOf(String gateway) {
    return gateway.startsWith(kind + "-");
  }

  private static Optional<BroughtReport> of(String kind, JsonNode id, JsonNode brought, Map<String, Report> words) {
    String reference = JsonCalls.reference(id.asText());
    Report report = words.get(brought.path("status").asText());
    return reference == null || report == null ? Optional.empty()
        : Optional.of(new BroughtReport(kind, reference, report));
  }
}
