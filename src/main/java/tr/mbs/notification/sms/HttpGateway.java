package tr.mbs.notification.sms;

import com.fasterxml.jackson.core.JsonPointer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.Report;
import tr.mbs.notification.gateway.TextMessage;

/**
 * A gateway that speaks our own plain JSON, such as a ministry's: docs/deployment.md says what it gets and answers. With
 * a user it is asked with Basic, without one with a bearer token. A success without a reference is UNSURE: it may have
 * been sent, and only we look for the reference in the wrong place.
 */
final class HttpGateway extends Provider {

  private static final int REPORTS_AT_ONCE = 100;
  private static final Set<Integer> REFUSED = Set.of(400, 422);

  private final JsonPointer reference;
  private final Optional<JsonCalls> reports;

  HttpGateway(SmsAccount account, Clock clock) {
    super(account, "", clock);
    reference = account.reference();
    reports = account.reportCalls();
  }

  @Override
  public Delivery send(TextMessage message) {
    return calls.send("", this::sign, Map.of("key", message.key(), "to", message.phone(), "text", message.text(),
        "header", account.header(), "code", message.code(), "commercial", account.iys().commercial(),
        "validSeconds", message.life().toSeconds()), message.code(), this::meaning);
  }

  @Override
  public boolean recognisesKeys() {
    return account.settings().recognisesKeys();
  }

  @Override
  public int reportsAtOnce() {
    return reports.isPresent() ? REPORTS_AT_ONCE : 0;
  }

  @Override
  public Map<String, Report> reports(List<String> references) {
    Map<String, Report> found = new HashMap<>();
    reports.flatMap(address -> address.ask("", this::sign, Map.of("references", references)))
        .ifPresent(answer -> answer.body().path("reports").forEach(report ->
            found.put(report.path("reference").asText(), Codes.HTTP_REPORT.get(report.path("status").asText()))));
    found.values().removeIf(report -> report == null);
    found.keySet().retainAll(references);
    return found;
  }

  private Optional<Delivery> meaning(JsonCalls.Answer answer) {
    if (REFUSED.contains(answer.status())) {
      return Optional.of(Delivery.rejected("number or text refused (HTTP " + answer.status() + ")"));
    }
    return Optional.ofNullable(JsonCalls.reference(answer.body().at(reference).asText("")))
        .filter(found -> answer.isSuccess()).map(Delivery::accepted);
  }

  private void sign(HttpHeaders headers) {
    if (account.user().isBlank()) {
      headers.setBearerAuth(account.password());
    } else {
      headers.setBasicAuth(account.user(), account.password(), StandardCharsets.UTF_8);
    }
  }
}
